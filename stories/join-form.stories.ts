import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';
import type { WidgetState } from '../src/ui/guild-element.js';
import type { GuildJoinForm } from '../src/widgets/join-form/join-form.js';
import { type Attributes, attributes } from './helpers/attributes.js';
import { part, textOf, until } from './helpers/observe.js';

type Story = StoryObj<Attributes>;

const today = '2026-11-01';
const lighthouse = { src: 'fixtures/lighthouse.json', now: today };
const kubesphere = { src: 'fixtures/kubesphere.json', now: today };

/** Forgets what other stories have written. */
function forgetDrafts() {
  for (const name of Object.keys(localStorage)) if (name.startsWith('guildhall ')) localStorage.removeItem(name);
}

/**
 * One definition, and every way in which a community takes applications: to join a station, to found one, to step down,
 * or whatever the document asks. What is written is kept on the reader’s device until it has been sent.
 */
const meta: Meta<Attributes> = {
  title: 'Widgets/Join form',
  component: 'guild-join-form',
  argTypes: { form: { control: 'text' }, station: { control: 'text' } },
  beforeEach: forgetDrafts,
  render: (controls) => html`<guild-join-form ${attributes(controls)}></guild-join-form>`,
};
export default meta;

async function formIn(state: WidgetState, canvas: HTMLElement): Promise<GuildJoinForm> {
  const widget = canvas.querySelector<GuildJoinForm>('guild-join-form')!;
  await waitFor(() => expect(widget.state).toBe(state), { timeout: 10_000 });
  await widget.updateComplete;
  // as it is when somebody has read it
  widget.shownAt -= 60_000;
  return widget;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const controlIn = (widget: GuildJoinForm, field: string) => [...widget.shadowRoot!.querySelectorAll<Control>('[name]')].filter(({ name }) => name === field);

/** Fills in fields as a person does. */
async function fill(widget: GuildJoinForm, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, answer] of Object.entries(answers)) {
    await until(() => expect(controlIn(widget, field).length).toBeGreaterThan(0));
    for (const control of controlIn(widget, field)) {
      if (control.type !== 'radio' && control.type !== 'checkbox') await fireEvent.input(control, { target: { value: answer } });
      else if (control.value === answer) await userEvent.click(control);
      await fireEvent.change(control);
    }
  }
  // everything that sending needs has come
  await until(() => expect(textOf(part(widget, 'draft'))).not.toBe(''));
}

/** A story that only has to come to be ready, and to be looked at. */
const shown = (more: Story = {}): Story => ({
  args: lighthouse,
  play: async ({ canvasElement }) => {
    await formIn('ready', canvasElement);
  },
  ...more,
});

/** A story in which somebody fills in the form. */
const filled = (answers: Readonly<Record<string, string>>, more: Story, then: (widget: GuildJoinForm) => Promise<void> = async () => {}): Story => ({
  args: lighthouse,
  ...more,
  play: async ({ canvasElement }) => {
    const widget = await formIn('ready', canvasElement);
    await fill(widget, answers);
    await then(widget);
  },
});

const press = (name: string) => async (widget: GuildJoinForm) => {
  await userEvent.click(part(widget, name));
};

// Kinds of form

/** Thirteen questions in three sections are shown step by step, with the conditions of the rule beside them. */
export const FoundAStation: Story = shown();

/** The KubeSphere community’s form: an issue on GitHub, filled in by its address. */
export const FoundAStationOnGitHub: Story = shown({ args: { ...kubesphere, form: 'new-station' } });

/** The three ways to join stand together; contact details come when somebody asks for them. */
export const JoinAStation: Story = filled({ station: 'lisbon' }, { args: { ...lighthouse, form: 'join' } }, async (widget) => {
  await until(() => expect(textOf(part(widget, 'ways'))).toContain('Beatriz Nogueira'));
  await expect(widget.shadowRoot!.innerHTML).not.toContain('lisbon@lighthouse.example');
});

/** Whoever steps down reads what follows before anything is sent. */
export const StepDown: Story = filled({ station: 'lisbon', recommended: 'joao' }, { args: { ...lighthouse, form: 'step-down' } }, async (widget) => {
  await until(() => expect(textOf(part(widget, 'what-follows'))).toContain('João Araújo, whom you recommend, is asked first.'));
});

/** A form whose definition says that a condition that is not met keeps it from being sent. */
export const Nominate: Story = filled({ who: 'litia' }, { args: { ...lighthouse, form: 'nominate' } }, async (widget) => {
  await until(() => expect(textOf(part(widget, 'conditions'))).toContain('A contributor first'));
});

/** The page’s own form, which posts without JavaScript too: drafts, messages and sending are added to it. */
export const OwnForm: Story = {
  args: { ...lighthouse, form: 'step-down' },
  render: (controls) => html`<guild-join-form ${attributes(controls)}>
    <form method="post" action="/step-down">
      <p><label>Station<br /><input name="station" required /></label></p>
      <p><label>What the others should know<br /><textarea name="reason" rows="3"></textarea></label></p>
      <p><button>Send it</button></p>
    </form>
  </guild-join-form>`,
  play: async ({ canvasElement }) => {
    await formIn('ready', canvasElement);
    await userEvent.click(canvasElement.querySelector('button')!);
    await until(() => expect(canvasElement.querySelector('.guild-fault')).toBeVisible());
  },
};

// Conditions, faults, steps

export const ConditionsNotMet: Story = filled({ city: '广州', 'expected-attendance': '12' }, { args: { ...kubesphere, form: 'new-station' } }, async (widget) => {
  await until(() => expect(textOf(part(widget, 'conditions'))).toMatch(/There is one already: Guangzhou.*you may send it all the same/i));
});

export const WhatIsWrong: Story = filled({ github: 'rowan' }, { args: { ...kubesphere, form: 'new-station' } }, async (widget) => {
  await press('send')(widget);
  await until(() => expect(part(widget, 'faults')).toBeVisible());
  await expect(widget.shadowRoot!.activeElement).toBe(part(widget, 'faults'));
});

export const SecondStep: Story = filled({ name: 'Rowan Achebe', email: 'rowan@lighthouse.example' }, {}, async (widget) => {
  await press('next')(widget);
  await until(() => expect(textOf(part(widget, 'steps'))).toContain('Step 2 of 3'));
  await fill(widget, { mode: 'in-person' });
});

export const ADraftIsBack: Story = {
  args: { ...lighthouse, form: 'step-down' },
  beforeEach: () => {
    forgetDrafts();
    const draft = { key: 'a-draft', at: Date.now(), answers: [['reason', 'I move to another city.']], isOnItsWay: true };
    localStorage.setItem(`guildhall draft ${location.pathname} step-down`, JSON.stringify(draft));
  },
  play: async ({ canvasElement }) => {
    const widget = await formIn('ready', canvasElement);
    await until(() => expect(textOf(part(widget, 'draft'))).toContain('is back'));
  },
};

export const DefinitionWithAFault: Story = {
  args: { diagnose: true },
  render: (controls) => html`<guild-join-form
    .data=${{ version: 1, forms: [{ id: 'join', title: 'Join', fields: [{ id: 'how', type: 'slider', label: 'How much?' }], targets: [{ kind: 'link', url: 'javascript:alert(1)' }] }] }}
    ${attributes(controls)}
  ></guild-join-form>`,
  play: async ({ canvasElement }) => {
    const widget = await formIn('error', canvasElement);
    await until(() => expect(textOf(widget.shadowRoot!)).toContain('forms[0].fields[0].type'));
  },
};

// Targets: what becomes of one definition

const application = (...targets: object[]) => ({
  version: 1,
  forms: [
    {
      id: 'talk',
      title: 'Offer a talk',
      intro: 'Fifty minutes, and fifty for questions.',
      fields: [
        { id: 'name', type: 'text', label: 'Your name', required: true, param: 'speaker' },
        { id: 'language', type: 'choice', label: 'Language', options: [{ id: 'en', label: 'English' }, { id: 'ja', label: '日本語' }] },
        { id: 'about', type: 'long-text', label: 'What about', required: true },
      ],
      next: 'Somebody writes to you within a week.',
      targets,
    },
  ],
});

const answers = { name: 'Rowan Achebe', language: 'en', about: 'Lamps that last: five years of running the console.' };

/** A story of one target, filled in and handed over. Nothing opens: the story keeps the link where it is. */
const target = (definition: object, then: (widget: GuildJoinForm) => Promise<void> = async (widget) => until(() => expect(part(widget, 'handed')).toBeVisible())): Story =>
  filled(
    answers,
    { args: {}, render: () => html`<guild-join-form .data=${application(definition)}></guild-join-form>` },
    async (widget) => {
      widget.shadowRoot!.addEventListener('click', (event) => (event.target as Element).closest('a') && event.preventDefault());
      await press('send')(widget);
      await then(widget);
    },
  );

export const ToGitHub: Story = target({ kind: 'github-issue', repository: 'lighthouse-example/community', template: 'talk.yml', params: ['speaker', 'language', 'about'], leftToTick: ['One box about the rules'] });
export const ToGitee: Story = target({ kind: 'gitee-issue', repository: 'lighthouse-example/community' });
export const ToGitLab: Story = target({ kind: 'gitlab-issue', url: 'https://forge.example', repository: 'lighthouse/community' });
export const ByMail: Story = target({ kind: 'mailto', to: 'talks@lighthouse.example' });
export const ToAnotherForm: Story = target({ kind: 'link', url: 'https://lighthouse.example/talks' });
export const ToCopy: Story = target({ kind: 'copy' });

const needsServer = { docs: { description: { story: 'Needs the story runner or `storybook dev`, whose server gives this answer.' } } };

export const Sent: Story = {
  ...target({ kind: 'post', url: `faults/applications?key=story-${Math.random()}` }, async (widget) => {
    await until(() => expect(textOf(part(widget, 'sent'))).toContain('has arrived'));
  }),
  parameters: needsServer,
};

export const NotSent: Story = {
  ...target({ kind: 'post', url: 'faults/answer?status=500' }, async (widget) => {
    await until(() => expect(textOf(part(widget, 'note'))).toContain('failed (500)'));
    await expect(controlIn(widget, 'name')[0]!.value).toBe(answers.name);
  }),
  parameters: { ...needsServer, runner: { failsRequests: true } },
};

// States

export const Empty: Story = { args: { src: 'fixtures/faults/no-stations.json' }, play: async ({ canvasElement }) => void (await formIn('empty', canvasElement)) };
export const ErrorWebPage: Story = { args: { src: 'fixtures/faults/web-page.json' }, play: async ({ canvasElement }) => void (await formIn('error', canvasElement)) };

// Looks

export const Dark: Story = shown({ globals: { theme: 'dark' } });
export const DarkUndeclared: Story = shown({ globals: { theme: 'dark-undeclared' } });
export const Chinese: Story = shown({ args: { ...kubesphere, form: 'new-station' }, globals: { language: 'zh-CN' } });
export const Japanese: Story = shown({ args: { ...lighthouse, form: 'step-down' }, globals: { language: 'ja' } });
export const RightToLeft: Story = shown({ globals: { direction: 'rtl' } });
export const Narrow: Story = shown({ parameters: { width: 320 } });
export const NarrowDark: Story = shown({ parameters: { width: 320 }, globals: { theme: 'dark' }, args: { ...lighthouse, form: 'step-down' } });
export const NarrowChinese: Story = shown({ parameters: { width: 320 }, args: { ...kubesphere, form: 'join-station' }, globals: { language: 'zh-CN' } });
export const ForcedColours: Story = shown({ parameters: { runner: { media: 'forced-colors' } } });
export const Printed: Story = shown({ parameters: { runner: { media: 'print' } } });
export const WithoutHeading: Story = shown({ args: { ...lighthouse, form: 'step-down', heading: '' } });
