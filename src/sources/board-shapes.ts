/**
 * What forges, forums and databases publish of contributors, made into a board: the GitHub contributors API, an
 * all-contributors file, Discourse's directory, and any list of people with points. Pure.
 */
import { type PlainObject, isObject } from './paths.js';
import type { Format, ShapeResult } from './shapes.js';

/** The first of several fields that has something. */
const firstOf = (source: PlainObject, names: readonly string[]): unknown => {
  for (const name of names) {
    const value = Object.hasOwn(source, name) ? source[name] : undefined;
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
};

/** Without the fields that are not there. */
const filled = (record: PlainObject): PlainObject => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

/** Whose line it is, and the line. A line without an id bears the name itself. */
interface Line {
  readonly person?: PlainObject;
  readonly entry: PlainObject;
}

/** A board of the lines of a list; what is no record stays, for the reader to report. */
function boardFrom(list: readonly unknown[], read: (source: PlainObject) => Line, board: PlainObject, more: PlainObject = {}): PlainObject {
  const people = new Map<unknown, PlainObject>();
  const entries = list.map((source) => {
    if (!isObject(source)) return source;
    const { person, entry } = read(source);
    if (person && !people.has(person.id)) people.set(person.id, person);
    return entry;
  });
  return { ...more, ...(people.size ? { people: [...people.values()] } : {}), boards: [{ ...board, periods: [{ id: 'all', entries }] }] };
}

/** Paths in such a document lead back to the lines of the list. */
const backTo = (list: string) => (path: string): string => path.replace(/^(?:boards\[0\]\.periods\[0\]\.entries|people)(?=\[)/, list);

const origin = (collection: string, index: number) => `${collection}[${index}]`;

const contributors = { en: 'Contributors', 'zh-CN': '贡献者', ja: 'コントリビューター' };

/** https://docs.github.com/rest/repos/repos#list-repository-contributors; people without an account have no name here but an address, which stays unread. */
export const githubContributors: Format = {
  name: 'github-contributors',
  recognises: (json) => Array.isArray(json) && json.length > 0 && json.slice(0, 5).every((each) => isObject(each) && typeof each.contributions === 'number' && (typeof each.login === 'string' || each.type === 'Anonymous')),
  convert(json) {
    const read = ({ login, avatar_url: avatar, html_url: url, type, name, contributions }: PlainObject): Line => {
      const counts = { commits: contributions };
      if (login === undefined) return { entry: filled({ name, counts }) };
      const bot = type === 'Bot' || String(login).endsWith('[bot]') || undefined;
      return { person: filled({ id: login, name: login, avatar, url, handles: { github: login }, bot }), entry: { person: login, counts } };
    };
    const metrics = [{ id: 'commits', name: { en: 'Commits', 'zh-CN': '提交', ja: 'コミット' } }];
    return { document: boardFrom(json as unknown[], read, { id: 'contributors', title: contributors, scoring: [{ metric: 'commits', weight: 1 }] }, { metrics }), origin, whereabouts: backTo('') };
  },
};

/** What the kinds of https://allcontributors.org are called; others go by their own names. */
const kinds: Readonly<Record<string, readonly [en: string, chinese: string, japanese: string]>> = {
  a11y: ['Accessibility', '无障碍', 'アクセシビリティ'],
  audio: ['Audio', '音频', '音声'],
  blog: ['Articles', '文章', '記事'],
  bug: ['Bug reports', '问题报告', 'バグ報告'],
  business: ['Business', '商务', 'ビジネス'],
  code: ['Code', '代码', 'コード'],
  content: ['Content', '内容', 'コンテンツ'],
  data: ['Data', '数据', 'データ'],
  design: ['Design', '设计', 'デザイン'],
  doc: ['Documentation', '文档', 'ドキュメント'],
  eventOrganizing: ['Organising events', '组织活动', 'イベント運営'],
  example: ['Examples', '示例', 'サンプル'],
  financial: ['Funding', '资助', '資金'],
  ideas: ['Ideas', '想法', 'アイデア'],
  infra: ['Infrastructure', '基础设施', 'インフラ'],
  maintenance: ['Maintenance', '维护', '保守'],
  mentoring: ['Mentoring', '指导', 'メンタリング'],
  projectManagement: ['Project management', '项目管理', 'プロジェクト管理'],
  promotion: ['Promotion', '推广', '広報'],
  question: ['Answers', '解答问题', '質問への回答'],
  research: ['Research', '研究', '調査'],
  review: ['Reviews', '代码评审', 'レビュー'],
  security: ['Security', '安全', 'セキュリティ'],
  talk: ['Talks', '演讲', '登壇'],
  test: ['Tests', '测试', 'テスト'],
  tool: ['Tools', '工具', 'ツール'],
  translation: ['Translations', '翻译', '翻訳'],
  tutorial: ['Tutorials', '教程', 'チュートリアル'],
  userTesting: ['User testing', '用户测试', 'ユーザーテスト'],
  video: ['Videos', '视频', '動画'],
};

/** A `.all-contributorsrc`: people and the kinds of what they did, none counted. */
export const allContributors: Format = {
  name: 'all-contributors',
  recognises: (json) => isObject(json) && Array.isArray(json.contributors) && json.contributors.slice(0, 5).some((each) => isObject(each) && Array.isArray(each.contributions)),
  convert(json) {
    const used = new Set<string>();
    const read = ({ login, name, avatar_url: avatar, profile: url, contributions }: PlainObject): Line => {
      const counts: PlainObject = {};
      for (const each of Array.isArray(contributions) ? (contributions as unknown[]) : []) {
        // one with an address of its own: { "type": "blog", "url": "…" }
        const kind = isObject(each) ? each.type : each;
        if (typeof kind !== 'string' || kind === '__proto__') continue;
        counts[kind] = 1;
        used.add(kind);
      }
      const id = login || name;
      return id ? { person: filled({ id, name: name || login, avatar, url, handles: login ? { github: login } : undefined }), entry: { person: id, counts } } : { entry: { counts } };
    };
    const { contributors: list, projectName: project } = json as PlainObject;
    const document = boardFrom(list as unknown[], read, { id: 'contributors', title: contributors }, filled({ name: project }));
    const metrics = [...used].map((id) => {
      const [en, chinese, japanese] = Object.hasOwn(kinds, id) ? kinds[id]! : [];
      return { id, name: en ? { en, 'zh-CN': chinese, ja: japanese } : id };
    });
    return { document: { ...document, metrics }, origin, whereabouts: backTo('contributors') };
  },
};

/** Figures of Discourse's directory; the first, by which it stands in order, is what counts. */
const forumFigures: Readonly<Record<string, readonly [string, string, string]>> = {
  likes_received: ['Likes received', '获赞', 'もらったいいね'],
  topic_count: ['Topics begun', '发起的主题', '立てたトピック'],
  post_count: ['Posts', '帖子', '投稿'],
  days_visited: ['Days visited', '访问天数', '訪問日数'],
};

/** Discourse's /directory_items.json. */
export const discourseDirectory: Format = {
  name: 'discourse-directory',
  recognises: (json) => isObject(json) && Array.isArray(json.directory_items),
  convert(json) {
    const { directory_items: list, meta } = json as PlainObject;
    const read = (item: PlainObject): Line => {
      const user = isObject(item.user) ? item.user : {};
      const { username, name, avatar_template: avatar } = user;
      const counts = filled(Object.fromEntries(Object.keys(forumFigures).map((figure) => [figure, item[figure] ?? undefined])));
      return username ? { person: filled({ id: username, name: name || username, avatar, handles: { forum: username } }), entry: { person: username, counts } } : { entry: { counts } };
    };
    const metrics = Object.entries(forumFigures).map(([id, [en, chinese, japanese]]) => ({ id, name: { en, 'zh-CN': chinese, ja: japanese } }));
    const updated = isObject(meta) && typeof meta.last_updated_at === 'string' ? meta.last_updated_at.slice(0, 10) : undefined;
    const board = { id: 'forum', title: { en: 'In the forum', 'zh-CN': '论坛', ja: 'フォーラム' }, scoring: [{ metric: 'likes_received', weight: 1 }] };
    return { document: boardFrom(list as unknown[], read, board, filled({ metrics, updated })), origin, whereabouts: backTo('directory_items') };
  },
};

/** What others call the fields of a line, in lower case without `_`, `-` and spaces. */
const usualNames: Readonly<Record<string, readonly string[]>> = {
  id: ['person', 'id', 'login', 'username', 'handle'],
  name: ['name', 'fullname', 'displayname', 'person'],
  avatar: ['avatar', 'avatarurl', 'picture', 'image', 'photo'],
  url: ['url', 'htmlurl', 'profile', 'website', 'link'],
  handles: ['handles'],
  bot: ['bot', 'isbot'],
  hidden: ['hidden'],
  counts: ['counts'],
  score: ['score', 'points', 'total', 'contributions', 'karma'],
  rank: ['rank', 'position'],
  previousRank: ['previousrank'],
  since: ['since', 'joined', 'joinedat', 'createdat'],
};

/** The fields of a line under our names. */
function readLine(given: PlainObject): Line {
  const source: PlainObject = {};
  const inner = isObject(given.person) ? given.person : isObject(given.user) ? given.user : {};
  for (const from of [given, inner]) for (const key of Object.keys(from)) if (!isObject(from[key]) || /^(?:counts|handles|name)$/.test(key)) source[key.toLowerCase().replace(/[\s_-]/g, '')] = from[key];
  const field = Object.fromEntries(Object.entries(usualNames).map(([name, others]) => [name, firstOf(source, others)]));
  const { id, name, avatar, url, handles, bot, hidden, since, ...counted } = field;
  const entry = { ...counted, since: typeof since === 'string' ? since.slice(0, 10) : undefined };
  // a number that only the database knows by is no handle, and no reason to know people apart
  if (typeof id !== 'string' && typeof id !== 'number') return { entry: filled({ ...entry, name, avatar, url }) };
  return { person: filled({ id: String(id), name: name ?? String(id), avatar, url, handles: handles ?? (source.login ? { github: source.login } : undefined), bot, hidden }), entry: filled({ ...entry, person: String(id) }) };
}

const isEntry = (record: unknown): boolean => isObject(record) && !('periods' in record) && ['name', 'person', 'user', 'login', 'username', 'handle'].some((name) => Object.hasOwn(record, name));

/** In which field of an object the lines are; `undefined` for none. */
export const entriesIn = (json: unknown): string | undefined =>
  isObject(json) ? ['entries', 'rows', 'items', 'results', 'data', 'users', 'people'].find((key) => Array.isArray(json[key]) && (json[key] as unknown[]).slice(0, 5).some(isEntry)) : undefined;

/** A list of people where boards were expected is a board of these people. */
export function withBoard(result: ShapeResult): ShapeResult {
  const list = result.ok ? result.document.boards : undefined;
  if (!result.ok || !Array.isArray(list) || !list.slice(0, 5).some(isEntry) || list.some((each) => isObject(each) && 'periods' in each)) return result;
  const first = result.origin('boards', 0).replace(/\[0\]$/, '');
  const { boards: _, ...more } = result.document;
  return { ...result, document: boardFrom(list, readLine, { id: 'board', title: { en: 'Leaderboard', 'zh-CN': '排行榜', ja: 'ランキング' } }, more), origin, whereabouts: backTo(first) };
}
