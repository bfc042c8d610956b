/**
 * Duty rules that communities publish, as data to begin from: copy one into a document's `rules` and adapt its names.
 * Nothing in them is left to people's judgement where the community gives a number.
 */
import type { Rule } from '../schema/rules.js';

/** The rules of one community. */
export interface Preset {
  readonly id: string;
  /** Whose rules these are. */
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** KubeSphere's user committee: an offline event in each calendar year; epidemic years are exempt. */
const kubesphere: Preset = {
  id: 'kubesphere',
  name: 'KubeSphere city stations',
  rules: [
    {
      id: 'yearly-offline-event',
      kind: 'duty',
      name: { en: 'At least one offline event in each calendar year', 'zh-CN': '每个自然年至少组织一场线下活动' },
      applies: { kind: 'station' },
      events: { min: 1, mode: 'in-person' },
      window: { calendar: 'year', founding: 'exempt' },
      exemptions: [{ from: '2022-01-01', to: '2022-12-31', reason: { en: 'Epidemic', 'zh-CN': '疫情' } }],
      stages: [{ after: 'P0D', becomes: 'overdue' }],
    },
  ],
};

/** OWASP chapters: three meetings in twelve months, two to five leaders, a yearly confirmation. */
const owasp: Preset = {
  id: 'owasp',
  name: 'OWASP chapters',
  rules: [
    {
      id: 'three-meetings',
      kind: 'duty',
      name: 'Three meetings in twelve months',
      applies: { kind: 'chapter' },
      events: { min: 3, mode: 'any' },
      window: { rolling: 'P12M', founding: 'exempt' },
      stages: [{ after: 'P0D', becomes: 'overdue' }],
    },
    {
      id: 'two-to-five-leaders',
      kind: 'duty',
      name: 'Two to five leaders; three months to find another when one leaves',
      applies: { kind: 'chapter' },
      seats: { role: 'chapter-leader', min: 2, max: 5 },
      grace: 'P3M',
      stages: [{ after: 'P3M', becomes: 'overdue' }],
    },
    {
      id: 'yearly-confirmation',
      kind: 'duty',
      name: 'Confirmed once a year, within thirty days',
      applies: { kind: 'chapter' },
      evidence: 'reviews',
      window: { rolling: 'P1Y', founding: 'exempt' },
      grace: 'P30D',
      stages: [{ after: 'P30D', becomes: 'overdue' }],
    },
  ],
};

/** R-Ladies: inactive after six months without an event. */
const rLadies: Preset = {
  id: 'r-ladies',
  name: 'R-Ladies chapters',
  rules: [
    {
      id: 'event-in-six-months',
      kind: 'duty',
      name: 'An event in any six months',
      applies: { kind: 'chapter' },
      events: { min: 1, mode: 'any' },
      window: { rolling: 'P6M', founding: 'exempt' },
      stages: [{ after: 'P0D', becomes: 'inactive' }],
    },
  ],
};

/** Mozilla Reps: on the list of the inactive after 6 and after 12 months, then alumni; activity brings a Rep back. */
const mozillaReps: Preset = {
  id: 'mozilla-reps',
  name: 'Mozilla Reps',
  rules: [
    {
      id: 'activity-in-six-months',
      kind: 'duty',
      name: 'An activity in any six months',
      applies: { role: 'rep' },
      evidence: 'activity',
      window: { rolling: 'P6M', founding: 'exempt' },
      stages: [
        { after: 'P0D', becomes: 'inactive', notice: 'On the list of those inactive for 6 months' },
        { after: 'P6M', becomes: 'retired', notice: 'On the list of those inactive for 12 months, then alumni' },
      ],
    },
  ],
};

/** Jamstack groups: three meetings a year. */
const jamstack: Preset = {
  id: 'jamstack',
  name: 'Jamstack groups',
  rules: [
    {
      id: 'three-meetings-a-year',
      kind: 'duty',
      name: 'Three meetings in each calendar year',
      applies: { kind: 'user-group' },
      events: { min: 3, mode: 'any' },
      window: { calendar: 'year', founding: 'exempt' },
      stages: [{ after: 'P0D', becomes: 'overdue' }],
    },
  ],
};

/** jenkins-zh city organisers: an offline event each year and an online meeting each month. */
const jenkinsZh: Preset = {
  id: 'jenkins-zh',
  name: 'jenkins-zh city organisers',
  rules: [
    {
      id: 'yearly-offline-event',
      kind: 'duty',
      name: 'One offline event in each calendar year',
      applies: { kind: 'city' },
      events: { min: 1, mode: 'in-person' },
      window: { calendar: 'year', founding: 'exempt' },
      stages: [{ after: 'P0D', becomes: 'overdue' }],
    },
    {
      id: 'monthly-online-meeting',
      kind: 'duty',
      name: 'One online meeting in each calendar month',
      applies: { kind: 'city' },
      events: { min: 1, mode: 'online' },
      window: { calendar: 'month', founding: 'exempt' },
      stages: [{ after: 'P0D', becomes: 'overdue' }],
    },
  ],
};

/** The rule sets, this community's first. */
export const presets: readonly Preset[] = [kubesphere, owasp, rLadies, mozillaReps, jamstack, jenkinsZh];
