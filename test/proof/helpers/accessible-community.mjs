// A small community with something for every control of every widget: what somebody meets who walks through them by keyboard or
// has them read aloud. Names in English and Chinese. Pictures of trees are kept of it: a change here changes them.

const both = (en, zh) => ({ en, 'zh-CN': zh });
const place = (lat, lng, city, country) => ({ lat, lng, city, country });
const site = 'https://harbours.example';

const people = [
  { id: 'rowan', name: 'Rowan Achebe', url: `${site}/rowan`, company: 'Tidewell', handles: { github: 'rowan' } },
  { id: 'mei', name: both('Mei Tanaka', '田中芽衣'), company: 'Ashquay' },
  { id: 'jun', name: both('Jun Park', '朴俊') },
  { id: 'asha', name: 'Asha Lindqvist', url: `${site}/asha` },
  { id: 'noor', name: 'Noor Haddad' },
  { id: 'tomas', name: 'Tomás Rivera' },
  { id: 'ingrid', name: 'Ingrid Solberg' },
  { id: 'courier', name: 'Courier', bot: true },
];

const groups = [
  {
    id: 'lisbon',
    kind: 'station',
    name: both('Lisbon', '里斯本'),
    description: both('The first one.', '第一个城市站。'),
    url: `${site}/lisbon`,
    status: 'active',
    founded: '2023-05-01',
    place: place(38.72, -9.14, 'Lisbon', 'PT'),
    links: [{ name: both('Minutes', '会议记录'), url: `${site}/lisbon/minutes` }],
    channels: [
      { name: both('Chat room', '聊天室'), url: `${site}/lisbon/chat` },
      { name: both('Mailing list', '邮件列表'), contact: 'lisbon@harbours.example', capacity: 200, members: 40 },
    ],
    members: [
      { person: 'rowan', role: 'lead', founding: true },
      { person: 'noor', founding: true },
      { person: 'asha' },
    ],
  },
  { id: 'porto', kind: 'station', name: both('Porto', '波尔图'), status: 'inactive', place: place(41.15, -8.61, 'Porto', 'PT'), members: [{ person: 'mei', role: 'lead' }, { person: 'jun', role: 'deputy' }] },
  { id: 'tokyo', kind: 'station', name: both('Tokyo', '东京'), status: 'active', place: place(35.68, 139.77, 'Tokyo', 'JP'), members: [] },
  { id: 'suva', kind: 'station', name: both('Suva', '苏瓦'), status: 'forming', place: place(-18.14, 178.44, 'Suva', 'FJ') },
  { id: 'oslo', kind: 'station', name: both('Oslo', '奥斯陆'), status: 'active', place: place(59.91, 10.75, 'Oslo', 'NO') },
  { id: 'net', kind: 'station', name: both('On the net', '线上'), online: true },
];

const events = [
  { id: 'evening', title: both('An evening of knots', '绳结之夜'), group: 'lisbon', start: '2026-11-21T18:00', mode: 'in-person', url: `${site}/evening` },
  { id: 'spring', title: 'Spring tide', group: 'lisbon', start: '2026-04-02T18:00', mode: 'in-person', status: 'held' },
  { id: 'coimbra', title: 'An evening in Coimbra', start: '2026-05-01T18:00', status: 'held', place: place(40.2, -8.4, 'Coimbra', 'PT') },
];

const rules = [
  { id: 'yearly', kind: 'duty', name: both('One event in person each year', '每年一场线下活动'), url: `${site}/rules`, applies: { kind: 'station' }, events: { min: 1, mode: 'in-person' }, window: { calendar: 'year' }, stages: [{ after: 'P0D', becomes: 'overdue' }] },
];

const roles = [
  { id: 'lead', for: 'station', name: both('Lead', '站长'), seats: { min: 1 } },
  { id: 'deputy', for: 'station', name: both('Deputy', '副站长'), seats: { min: 1 } },
];

const metrics = [
  { id: 'code', name: both('Code', '代码'), definition: both('Merged changes.', '已合并的改动。'), source: `${site}/counting` },
  { id: 'answers', name: both('Answers', '答复') },
];

const ladders = [
  {
    id: 'builders',
    name: both('Builders', '建设者'),
    summary: both('By what one builds', '以建设为准'),
    rungs: [
      { id: 'contributor', name: both('Contributor', '贡献者'), by: 'invitation', criteria: { metric: 'code', over: 4, within: 'P2M' }, benefits: [both('A badge', '徽章')], holders: ['mei', 'jun', 'asha', 'noor', 'tomas', 'ingrid', 'rowan'].map((person) => ({ person })) },
      {
        id: 'reviewer',
        name: both('Reviewer', '评审者'),
        after: 'contributor',
        by: 'nomination',
        form: 'join',
        inherits: 'contributor',
        criteria: { all: [{ rung: 'contributor' }, { any: [{ text: both('Knows a module well', '熟悉某个模块') }, { nominations: 2, rung: 'contributor' }] }] },
        duties: [both('Reviews within a week', '一周内评审')],
        seats: { min: 2, max: 3 },
        holders: [{ person: 'rowan', scope: 'console' }],
      },
    ],
  },
  { id: 'writers', name: both('Writers', '作者'), rungs: [{ id: 'writer', name: both('Writer', '作者') }] },
];

const contributions = [{ person: 'mei', metric: 'code', at: '2026-10-04', count: 3 }];

const counts = (code, answers) => ({ code, answers });
const boards = [
  {
    id: 'helpers',
    title: both('Helpers', '贡献榜'),
    scoring: [
      { metric: 'code', weight: 5 },
      { metric: 'answers', weight: 2 },
    ],
    tiers: [
      { id: 'brass', name: both('Brass', '铜'), min: 50 },
      { id: 'silver', name: both('Silver', '银'), min: 200, reward: { name: both('T-shirt', 'T 恤'), left: 3, claim: `${site}/claim` } },
    ],
    leftOut: { bots: true, reason: both('Bots', '机器人'), ask: 'mailto:boards@harbours.example' },
    periods: [
      {
        id: '2026',
        name: '2026',
        entries: [
          { person: 'rowan', counts: counts(60, 20), previousRank: 2 },
          { person: 'mei', counts: counts(40, 70), previousRank: 1 },
          { person: 'jun', counts: counts(20, 30) },
          { person: 'asha', counts: counts(4, 70) },
          { person: 'noor', counts: counts(0, 3) },
          { person: 'tomas', counts: counts(2, 0) },
          { person: 'ingrid', counts: counts(1, 1) },
          { person: 'courier', counts: counts(900, 0) },
        ],
      },
      { id: '2025', name: '2025', entries: [{ person: 'mei', counts: counts(9, 9) }, { person: 'rowan', counts: counts(3, 3) }] },
    ],
  },
];

const forms = [
  {
    id: 'join',
    title: both('Join a station', '加入城市站'),
    intro: both('A few questions.', '几个问题。'),
    url: `${site}/join`,
    next: both('Somebody answers within a week.', '一周内会有人回复。'),
    decides: both('The lead of the station', '站长'),
    privacy: `${site}/privacy`,
    fields: [
      { id: 'name', type: 'text', label: both('Your name', '姓名'), required: true, autocomplete: 'name', section: both('You', '关于你') },
      { id: 'email', type: 'email', label: both('E-mail', '电子邮箱'), help: both('The answer goes there', '回复会发到这里'), required: true },
      { id: 'station', type: 'station', label: both('Station', '城市站'), required: true, section: both('The station', '城市站') },
      { id: 'mode', type: 'choice', label: both('How will you come?', '如何参加？'), required: true, options: [{ id: 'walk', label: both('On foot', '步行') }, { id: 'net', label: both('Over the net', '线上') }] },
      { id: 'langs', type: 'choices', label: both('Languages', '语言'), options: [{ id: 'en', label: 'English' }, { id: 'zh', label: '中文' }] },
      { id: 'why', type: 'long-text', label: both('What do you hope for?', '你希望什么？'), length: 500, section: both('The rest', '其他') },
      { id: 'agree', type: 'consent', label: both('I have read the rules', '我已阅读规则'), required: true },
    ],
    targets: [{ kind: 'post', url: '/faults/applications?key=accessibility' }, { kind: 'copy' }],
  },
];

/** The document. */
export const community = { version: 1, name: both('Harbours', '港湾'), url: site, locale: 'en', updated: '2026-11-01', people, metrics, contributions, groups, events, roles, rules, ladders, boards, forms };

/** The same with a form in one piece: no steps. */
export const withShortForm = { ...community, forms: [{ ...forms[0], fields: forms[0].fields.map(({ section: _, ...field }) => field) }] };

/** The same with a ranking that scrolls. */
export const withLongBoard = {
  ...community,
  boards: [{ ...boards[0], periods: [{ id: '2026', entries: Array.from({ length: 200 }, (_, at) => ({ name: `Person ${at + 1}`, counts: counts(1000 - at, 3) })) }] }],
};

/** The same with records that cannot be read. */
export const withFlaws = {
  ...community,
  groups: [...groups, { id: 'nameless', kind: 'station' }],
  ladders: [...ladders, { id: 'nameless', rungs: [] }],
  boards: [...boards, { id: 'nameless', periods: [] }],
  forms: [...forms, { id: 'nameless', fields: [] }],
};

/** Nothing in it to show. */
export const emptyCommunity = { version: 1, name: 'Nothing yet', people: [], groups: [], ladders: [], boards: [], forms: [] };
