import { expect } from '../helpers/expect.js';
import { Formats } from '../../src/words/formats.js';
import { type FailureWords, failures as failuresEnglish } from '../../src/words/en/failures.js';
import { issues as issuesEnglish } from '../../src/words/en/issues.js';
import { leaderboard as leaderboardEnglish, type LeaderboardWords } from '../../src/words/en/leaderboard.js';
import { leaderboardDetails as leaderboardDetailsEnglish, type LeaderboardDetailWords } from '../../src/words/en/leaderboard-details.js';
import { roleLadder as roleLadderEnglish, type RoleLadderWords } from '../../src/words/en/role-ladder.js';
import { standing as standingEnglish, type StandingWords } from '../../src/words/en/role-standing.js';
import { shared as sharedEnglish, type SharedWords } from '../../src/words/en/shared.js';
import { type DetailWords, details as detailsEnglish } from '../../src/words/en/station-details.js';
import { health as healthEnglish, type HealthWords } from '../../src/words/en/station-health.js';
import { map as mapEnglish, type MapWords } from '../../src/words/en/station-map.js';
import { stations as stationsEnglish, type StationWords } from '../../src/words/en/stations.js';
import { type JoinFormWords, joinForm as joinFormEnglish } from '../../src/words/en/join-form.js';
import { type WritingWords, writing as writingEnglish } from '../../src/words/en/writing.js';
import { type SendFailureWords, sendFailures as sendFailuresEnglish } from '../../src/words/en/send-failures.js';
import { type ElsewhereWords, elsewhere as elsewhereEnglish } from '../../src/words/en/elsewhere.js';
import { type AdviceWords, advice as adviceEnglish } from '../../src/words/en/advice.js';
import { failures as failuresJapanese } from '../../src/words/ja/failures.js';
import { issues as issuesJapanese } from '../../src/words/ja/issues.js';
import { leaderboard as leaderboardJapanese } from '../../src/words/ja/leaderboard.js';
import { leaderboardDetails as leaderboardDetailsJapanese } from '../../src/words/ja/leaderboard-details.js';
import { roleLadder as roleLadderJapanese } from '../../src/words/ja/role-ladder.js';
import { standing as standingJapanese } from '../../src/words/ja/role-standing.js';
import { shared as sharedJapanese } from '../../src/words/ja/shared.js';
import { details as detailsJapanese } from '../../src/words/ja/station-details.js';
import { health as healthJapanese } from '../../src/words/ja/station-health.js';
import { map as mapJapanese } from '../../src/words/ja/station-map.js';
import { stations as stationsJapanese } from '../../src/words/ja/stations.js';
import { joinForm as joinFormJapanese } from '../../src/words/ja/join-form.js';
import { writing as writingJapanese } from '../../src/words/ja/writing.js';
import { sendFailures as sendFailuresJapanese } from '../../src/words/ja/send-failures.js';
import { elsewhere as elsewhereJapanese } from '../../src/words/ja/elsewhere.js';
import { advice as adviceJapanese } from '../../src/words/ja/advice.js';
import { failures as failuresChinese } from '../../src/words/zh-CN/failures.js';
import { issues as issuesChinese } from '../../src/words/zh-CN/issues.js';
import { leaderboard as leaderboardChinese } from '../../src/words/zh-CN/leaderboard.js';
import { leaderboardDetails as leaderboardDetailsChinese } from '../../src/words/zh-CN/leaderboard-details.js';
import { roleLadder as roleLadderChinese } from '../../src/words/zh-CN/role-ladder.js';
import { standing as standingChinese } from '../../src/words/zh-CN/role-standing.js';
import { shared as sharedChinese } from '../../src/words/zh-CN/shared.js';
import { details as detailsChinese } from '../../src/words/zh-CN/station-details.js';
import { health as healthChinese } from '../../src/words/zh-CN/station-health.js';
import { map as mapChinese } from '../../src/words/zh-CN/station-map.js';
import { stations as stationsChinese } from '../../src/words/zh-CN/stations.js';
import { joinForm as joinFormChinese } from '../../src/words/zh-CN/join-form.js';
import { writing as writingChinese } from '../../src/words/zh-CN/writing.js';
import { sendFailures as sendFailuresChinese } from '../../src/words/zh-CN/send-failures.js';
import { elsewhere as elsewhereChinese } from '../../src/words/zh-CN/elsewhere.js';
import { advice as adviceChinese } from '../../src/words/zh-CN/advice.js';

/** For every function among the words the calls to try, without the formats that come last. The compiler holds it complete. */
type Calls<Words> = {
  [Key in keyof Words as Words[Key] extends string ? never : Key]: Words[Key] extends (...given: infer Given) => string ? WithoutFormats<Given>[] : Calls<Words[Key]>;
};
type WithoutFormats<Given extends unknown[]> = Given extends [...infer First, Formats] ? First : Given;

const address = 'lighthouse.example/community.json';
const counts: [number][] = [[0], [1], [2], [1234]];

const sharedCalls: Calls<SharedWords> = {
  showMore: counts,
};

const failureCalls: Calls<FailureWords> = {
  leftOut: counts,
  staleSince: [['9:41']],
  notes: counts,
  loss: {},
  more: counts,
  unreadable: counts,
  definition: [['forms[0].fields']],
  http: [[address, 404], [address, 401], [address, 403], [address, 410], [address, 500], [address, 503]],
  'rate-limited': [[address, undefined], [address, '9:41']],
  html: [[address]],
  'not-json': [[address, ' here']],
  cutOff: [[address]],
  where: [[3, 14]],
  starting: [['oops']],
  'empty-body': [[address]],
  'too-large': [[address, '64 MB']],
  timeout: [[address, 30]],
  'blocked-by-csp': [[address]],
  cors: [[address]],
  unreachable: [[address]],
  'redirect-loop': [[address]],
  interrupted: [[address]],
  unsupported: [[address]],
  'mixed-content': [[address]],
  'bad-url': [[address]],
  'unknown-shape': [['a list']],
  found: { list: [['data.chapters', 12]], keys: [['one, two']], said: [['Not found']], value: [['string']] },
  'items-not-found': [['data.rows', ''], ['data.rows', 'data.chapters']],
  'unknown-format': [['kml', 'geojson']],
  'bad-fields': { 'not-json': [['']], 'not-an-object': [['']], 'not-a-path': [['lat']] },
};

const stationCalls: Calls<StationWords> = {
  asOf: [['1 Nov']],
  stations: counts,
  inCountries: counts.map(([count]): [string, number] => ['XYZ', count]),
  shown: [[1, 1], [3, 1234]],
  orders: {},
  statuses: {},
  declared: {},
  since: [['XYZ', '1 Nov']],
  because: [['XYZ', 'a reason']],
  people: counts,
  membersCount: counts,
  next: [['1 Nov', ''], ['1 Nov', 'XYZ']],
  last: [['1 Nov']],
  modes: {},
  founded: [['1 Nov']],
  rosterAsOf: [['1 Nov']],
  vacantRoles: [['XYZ']],
  openCity: counts,
  near: [['Lisbon']],
  gathered: counts,
  all: [['Country']],
  ordered: [['by name']],
};

const mapCalls: Calls<MapWords> = {
  map: [['XYZ']],
  noPins: counts,
  nothingNear: [['Lisbon', '300 km']],
  away: [['300 km']],
};

const detailCalls: Calls<DetailWords> = {
  formerly: [['XYZ']],
  pastEvents: counts,
  postponed: [['XYZ', ''], ['XYZ', 'storms']],
  expired: [['1 Nov']],
  until: [['1 Nov']],
  capacity: counts,
  past: {},
  met: [[0, 1], [2, 1234]],
};

const healthCalls: Calls<HealthWords> = {
  standings: {},
  since: [['XYZ', '1 Nov']],
  until: [['XYZ', '1 Nov']],
  differs: [['XYZ', 'ABC']],
  kinds: {},
  events: [[0, 'XYZ'], [1, 'XYZ'], [1234, 'XYZ']],
  none: [['XYZ', ''], ['XYZ', '2026']],
  needed: [['XYZ', ''], ['XYZ', '2026']],
  done: [[''], ['2026']],
  due: [['1 Nov']],
  wasDue: [['1 Nov']],
  nextDue: [['1 Nov']],
  grace: [['1 Nov']],
  wasExempt: [['2026', ''], ['2026', 'XYZ']],
  because: {},
  each: {},
  rolling: [['3 months']],
  asks: [['XYZ', 'ABC']],
  basis: [[''], ['1 Nov']],
};

const roleLadderCalls: Calls<RoleLadderWords> = {
  ladders: counts,
  people: counts,
  asOf: [['1 Nov']],
  noSuchLadder: [['XYZ', 'A, B']],
  by: {},
  after: [['XYZ']],
  onLadder: [['XYZ', 'Users']],
  leadsTo: [['XYZ']],
  alsoOn: [['XYZ']],
  forEach: [['XYZ']],
  lengths: { year: counts, month: counts, week: counts, day: counts },
  term: [['1 year']],
  lapses: [['1 year']],
  scopes: {},
  inherited: [['XYZ']],
  atLeast: counts,
  over: [['4']],
  min: [['4']],
  overAndMin: [['4', '6']],
  metric: [['Talks', 'many', '', ''], ['Talks', 'many', '2 months', 'in the XYZ']],
  inThe: [['XYZ']],
  inside: [['XYZ']],
  nominations: [[1, ''], [2, 'XYZ']],
  ofGroup: [['XYZ', 'Console']],
  held: [['XYZ']],
  heldFor: [['XYZ', '1 year']],
  active: [['1 year']],
  activeHolders: [[1, 'XYZ', '1 year'], [3, 'XYZ', '1 year']],
  unique: [['XYZ']],
  heldBy: counts,
  seats: [[1, 1], [2, 25]],
  short: {},
  shortSeats: [[1, 1], [2, 25]],
  shortVacant: counts,
  open: counts,
  vacant: counts,
  vacantIn: [['XYZ']],
  unknownIn: [['XYZ']],
  more: counts,
  showAll: counts,
};

const standingCalls: Calls<StandingWords> = {
  found: counts,
  unknownPerson: [['XYZ']],
  figure: [['Talks', '1 year']],
  asOf: [['1 Nov']],
  lost: counts,
  here: [['XYZ']],
  hereAsOf: [['XYZ', '1 Nov']],
  now: [['XYZ']],
  nextIs: [['XYZ', 'much']],
  counts: { met: counts, 'not-met': counts, unknown: counts, judged: counts },
  verdicts: {},
  some: [[1, 4]],
  soFar: counts,
  more: counts,
  days: counts,
  until: [['1 Nov']],
  inScope: [['XYZ']],
};

const leaderboardCalls: Calls<LeaderboardWords> = {
  noBoard: [['month', 'year']],
  people: counts,
  asOf: [['1 Nov']],
  pointsOf: counts,
  up: [['3']],
  down: [['3']],
  seeAll: counts,
  from: [['Gold', '350']],
  reward: [['Gold', 'hoodie']],
  left: [['hoodie', 0], ['hoodie', 1], ['hoodie', 1234]],
};

const leaderboardDetailCalls: Calls<LeaderboardDetailWords> = {
  counting: [['Code', '5 points']],
  noBots: counts,
  notListed: [['XYZ']],
  times: [['24', '5']],
  toNext: [[0, 'Gold'], [1, 'Gold'], [1234, 'Gold']],
  since: [['1 Nov']],
  placeOf: [['3', '1,204']],
  found: [[1, 1], [3, 1234]],
  copied: counts,
  orders: {},
  andMore: counts,
  pageFailed: [['XYZ']],
  odd: {
    'page-repeated': [['3']],
    'page-missing': [['3']],
    'page-short': [['3']],
    'page-long': [['3']],
    'page-astray': [['3']],
    'page-unread': [['3']],
    'rows-repeated': [['3']],
    'total-shrank': [['3']],
    'rank-missing': [['3']],
    'rank-wrong': [['3']],
  },
  atLeast: counts,
  copyAll: counts,
  copyAsk: [[1, 1], [2500, 3]],
  copyProgress: [[0, 1], [3, 1234]],
  copyPart: [[0, 1], [3, 1234]],
  saved: counts,
  copiedInSight: counts,
  unreadable: [['Code', 'XYZ']],
  beyondBelief: [['Code']],
  belowZero: [['Code']],
  doubts: counts,
};

const where: [string][] = [['lighthouse/community']];
const bound: [string][] = [['12']];

const joinFormCalls: Calls<JoinFormWords> = {
  notHere: [['found']],
  goesTo: { 'github-issue': where, 'gitee-issue': where, 'gitlab-issue': where, post: [['lighthouse.example'], ['']], mailto: where, link: [['lighthouse.example'], ['']], copy: where },
  needsAccount: [['XYZ']],
  example: [['XYZ']],
  atMost: counts,
  step: [[1, 3]],
  send: {},
  leftToTick: [['XYZ']],
};

const writingCalls: Calls<WritingWords> = {
  faults: { missing: [[]], unticked: [[]], unchosen: [[]], email: [[]], link: [[]], number: [[]], date: [[]], least: bound, most: bound, long: bound },
  tooManyBy: counts,
  summary: counts,
  draftIsBack: [['9:41']],
  receipt: [['A-7']],
};

const sendFailureCalls: Calls<SendFailureWords> = {
  failures: { 'bad-url': where, unreachable: where, 'mixed-content': where, cors: where, 'redirect-loop': where, 'blocked-by-csp': where, html: where, conflict: where, 'too-large': where },
  timeout: [['lighthouse.example', 1], ['lighthouse.example', 30]],
  rateLimited: [['lighthouse.example', ''], ['lighthouse.example', '9:41']],
  http: [['lighthouse.example', 401], ['lighthouse.example', 403], ['lighthouse.example', 404], ['lighthouse.example', 500]],
  saidSo: [['XYZ']],
};
const elsewhereCalls: Calls<ElsewhereWords> = { handed: {}, open: {}, copyField: [['XYZ']] };

const adviceCalls: Calls<AdviceWords> = {
  youWrote: bound,
  youNamed: where,
  thereIs: where,
  verdicts: {},
  atLeast: [[20, 'XYZ']],
  moreThan: [[4, 'XYZ']],
  within: [['XYZ', '6 months']],
  active: [['6 months']],
  activePeople: [[1, 'XYZ', '6 months'], [3, 'XYZ', '6 months']],
  rung: where,
  nominations: [[1, ''], [2, 'XYZ']],
  someOf: [[2]],
  askLead: where,
  askStation: where,
  askParent: where,
  showChannel: where,
  until: [['1 Nov']],
  expired: [['1 Nov']],
  room: counts,
  code: where,
  recommended: where,
  deputy: [[''], ['XYZ']],
  members: [[''], ['XYZ']],
  parent: [['', ''], ['XYZ', 'ABC']],
  otherwise: {},
  membersOf: where,
};

const issueCalls = Object.fromEntries(Object.keys(issuesEnglish).map((code) => [code, [['what stood there', 'what may stand there']]]));

/** Words that are rightly the same in another language, each with its reason. */
const sameOnPurpose: Record<string, string> = {};

type Tree = { [key: string]: string | ((...given: never[]) => string) | Tree };

/** Every sentence that some words can make, by its path, with the arguments that made it. */
function sentences(words: Tree, calls: Tree, formats: Formats, path = ''): Map<string, { said: string; given: unknown[] }> {
  const found = new Map<string, { said: string; given: unknown[] }>();
  for (const [key, value] of Object.entries(words)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') found.set(here, { said: value, given: [] });
    else if (typeof value === 'function') {
      for (const given of calls[key] as unknown as unknown[][]) found.set(`${here}(${given.join(', ')})`, { said: (value as (...all: unknown[]) => string)(...given, formats), given });
    } else for (const [inner, each] of sentences(value, (calls[key] ?? {}) as Tree, formats, here)) found.set(inner, each);
  }
  return found;
}

const keysOf = (words: Tree, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) => (typeof value === 'object' ? keysOf(value, `${path}${key}.`) : [`${path}${key}`]));

const drawers = [
  { drawer: 'shared', calls: sharedCalls, english: sharedEnglish, others: { 'zh-CN': sharedChinese, ja: sharedJapanese } },
  { drawer: 'stations', calls: stationCalls, english: stationsEnglish, others: { 'zh-CN': stationsChinese, ja: stationsJapanese } },
  { drawer: 'station-map', calls: mapCalls, english: mapEnglish, others: { 'zh-CN': mapChinese, ja: mapJapanese } },
  { drawer: 'station-details', calls: detailCalls, english: detailsEnglish, others: { 'zh-CN': detailsChinese, ja: detailsJapanese } },
  { drawer: 'station-health', calls: healthCalls, english: healthEnglish, others: { 'zh-CN': healthChinese, ja: healthJapanese } },
  { drawer: 'failures', calls: failureCalls, english: failuresEnglish, others: { 'zh-CN': failuresChinese, ja: failuresJapanese } },
  { drawer: 'role-ladder', calls: roleLadderCalls, english: roleLadderEnglish, others: { 'zh-CN': roleLadderChinese, ja: roleLadderJapanese } },
  { drawer: 'role-standing', calls: standingCalls, english: standingEnglish, others: { 'zh-CN': standingChinese, ja: standingJapanese } },
  { drawer: 'leaderboard', calls: leaderboardCalls, english: leaderboardEnglish, others: { 'zh-CN': leaderboardChinese, ja: leaderboardJapanese } },
  { drawer: 'leaderboard-details', calls: leaderboardDetailCalls, english: leaderboardDetailsEnglish, others: { 'zh-CN': leaderboardDetailsChinese, ja: leaderboardDetailsJapanese } },
  { drawer: 'issues', calls: issueCalls, english: issuesEnglish, others: { 'zh-CN': issuesChinese, ja: issuesJapanese } },
  { drawer: 'join-form', calls: joinFormCalls, english: joinFormEnglish, others: { 'zh-CN': joinFormChinese, ja: joinFormJapanese } },
  { drawer: 'writing', calls: writingCalls, english: writingEnglish, others: { 'zh-CN': writingChinese, ja: writingJapanese } },
  { drawer: 'send-failures', calls: sendFailureCalls, english: sendFailuresEnglish, others: { 'zh-CN': sendFailuresChinese, ja: sendFailuresJapanese } },
  { drawer: 'elsewhere', calls: elsewhereCalls, english: elsewhereEnglish, others: { 'zh-CN': elsewhereChinese, ja: elsewhereJapanese } },
  { drawer: 'advice', calls: adviceCalls, english: adviceEnglish, others: { 'zh-CN': adviceChinese, ja: adviceJapanese } },
] as unknown as { drawer: string; calls: Tree; english: Tree; others: Record<string, Tree> }[];

/** Texts that only join two others, and may be empty beside an empty one. */
const holdsNothing = (said: string) => !said.trim() || /undefined|null,|\[object |NaN|\$\{|#/.test(said);

for (const { drawer, calls, english, others } of drawers) {
  describe(`words: ${drawer}`, () => {
    const inEnglish = sentences(english, calls, new Formats('en'));

    it('English says something for every call', () => {
      expect([...inEnglish].filter(([, { said }]) => holdsNothing(said))).to.deep.equal([]);
      expect(inEnglish.size).to.be.greaterThan(4);
    });

    for (const [language, words] of Object.entries(others)) {
      const translated = sentences(words, calls, new Formats(language));

      it(`${language} has exactly the keys of English`, () => {
        expect(keysOf(words).sort()).to.deep.equal(keysOf(english).sort());
      });

      it(`${language} says something for every call`, () => {
        expect([...translated].filter(([, { said }]) => holdsNothing(said))).to.deep.equal([]);
      });

      it(`${language} is translated throughout`, () => {
        const same = [...translated].filter(([path, { said }]) => said === inEnglish.get(path)!.said && !(`${language} ${drawer}.${path}` in sameOnPurpose));
        expect(same).to.deep.equal([]);
      });

      it(`${language} leaves out nothing that English tells`, () => {
        const inWords = (value: unknown, formats: Formats) => (typeof value === 'number' ? formats.number(value) : String(value));
        const lost = [...translated].flatMap(([path, { said, given }]) =>
          given
            .filter((value) => value !== undefined && value !== '' && value !== 0 && inEnglish.get(path)!.said.includes(inWords(value, new Formats('en'))))
            .filter((value) => !said.includes(inWords(value, new Formats(language))))
            .map((value) => `${path} without ${value}`),
        );
        expect(lost).to.deep.equal([]);
      });
    }
  });
}
