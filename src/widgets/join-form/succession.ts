/** What follows when somebody steps down: who is asked, in which order, and what becomes of the station. Loaded for such a form. */
import { html, nothing } from 'lit';
import { groups as groupCollection } from '../../community/generated/groups.js';
import { roles as roleCollection } from '../../community/generated/roles.js';
import { successionOf, type SuccessionStep } from '../../community/rules/succession.js';
import { type AdviceContext, type AdviceViews, chosenStation, knowsItsPeople, peopleNames } from './advice-context.js';
import { type Answers, isBlank } from './answers.js';
import { listed } from '../../words/joining.js';

/** The sentences in order. Pure. */
export function successionSentences(context: AdviceContext, answers: Answers): string[] {
  const { community, form, rule, words, formats, today } = context;
  const station = chosenStation(context, answers);
  const field = form.fields.find(({ type }) => type === 'person') ?? form.fields.find(({ id }) => id === 'recommended');
  const answer = field && answers.get(field.id);
  const recommended = isBlank(answer) ? undefined : String(answer).trim();
  const records = { groups: community.all(groupCollection), roles: community.all(roleCollection) };
  const result = station && successionOf(rule!, station, records, today, { recommended: recommended === undefined || field?.type !== 'person' ? [] : [recommended] });
  const isKnown = !station || knowsItsPeople(station, today);
  const parent = community.find(groupCollection, station?.parent);

  const sentence = (step: SuccessionStep): string => {
    const found = result?.steps.find((each) => each.step === step)?.candidates;
    const names = isKnown ? listed(peopleNames(context, found ?? []), formats) : '';
    switch (step) {
      case 'recommended':
        return recommended === undefined ? '' : words.recommended(field!.type === 'person' ? (peopleNames(context, [recommended])[0] ?? recommended) : recommended);
      case 'deputy':
      case 'members':
        // nobody there, or everybody asked before
        return found && !names && isKnown ? '' : words[step](names);
      case 'parent':
        return words.parent(formats.text(parent?.name), names);
      default:
        return words[step];
    }
  };
  const otherwise = rule!.otherwise;
  return [...(rule!.order ?? []).map(sentence), otherwise ? words.otherwise[otherwise] : ''].filter(Boolean);
}

export function successionViews(context: AdviceContext): AdviceViews {
  const { words, level } = context;
  return {
    after(answers) {
      const sentences = successionSentences(context, answers);
      if (!sentences.length) return nothing;
      return html`<div part="what-follows">
        <div role="heading" aria-level=${level} class="label">${words.whatFollows}</div>
        <ol class="numbered">
          ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
        </ol>
      </div>`;
    },
  };
}
