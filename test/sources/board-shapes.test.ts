import { expect } from '@open-wc/testing';
import { boardOf, standingOf } from '../../src/community/boards.js';
import { boardIssues } from '../../src/community/board-checks.js';
import { boards } from '../../src/community/generated/boards.js';
import { metrics } from '../../src/community/generated/metrics.js';
import { people } from '../../src/community/generated/people.js';
import type { Community } from '../../src/community/community.js';
import { communityFrom } from '../../src/sources/communities.js';

const reads = [boards, people, metrics];

async function read(json: unknown, more: { format?: string; items?: string; fields?: string } = {}): Promise<Community> {
  const result = await communityFrom(json, { collection: 'boards', reads, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.community;
}

function rows(community: Community) {
  const board = boardOf(community, undefined)!;
  const { order, scores, entries, personOf } = standingOf(community, board, board.periods[0]!);
  return Array.from(order, (entry) => [personOf(entry)?.name ?? entries[entry]!.name, scores[entry]]);
}

const contributors = [
  { login: 'nanoq', id: 7, avatar_url: 'https://pictures.example/7', html_url: 'https://forge.example/nanoq', type: 'User', contributions: 12 },
  { login: 'ship-it[bot]', id: 8, type: 'Bot', contributions: 900 },
  { login: 'aput', id: 9, type: 'User', contributions: 31 },
  { type: 'Anonymous', name: 'A. Nonymous', email: 'secret@mail.example', contributions: 2 },
];

describe('the GitHub contributors API', () => {
  it('becomes a board of commits, without bots', async () => {
    const community = await read(contributors);
    expect(rows(community)).to.deep.equal([['aput', 31], ['nanoq', 12], ['A. Nonymous', 2]]);
    expect(community.all(people)[0]).to.deep.include({ id: 'nanoq', avatar: 'https://pictures.example/7', url: 'https://forge.example/nanoq', handles: { github: 'nanoq' } });
  });

  it('knows a bot by its type, or by its name', async () => {
    const bots = await read([{ login: 'helper', type: 'Bot', contributions: 5 }, { login: 'merge[bot]', type: 'User', contributions: 4 }, { login: '[bot]anist', type: 'User', contributions: 3 }]);
    expect(bots.all(people).map(({ bot }) => bot)).to.deep.equal([true, true, undefined]);
  });

  it('reads no address of a person', async () => {
    expect(JSON.stringify([...(await read(contributors)).all(boards), ...(await read(contributors)).all(people)])).not.to.include('secret@');
  });

  it('is read by its name, and inside an object', async () => {
    expect(rows(await read({ data: contributors }, { items: 'data', format: 'github-contributors' }))).to.have.length(3);
  });

  it('says where in the list something is wrong', async () => {
    const community = await read([...contributors, { login: 'nanoq', contributions: 3 }]);
    const [issue] = boardIssues(community);
    expect(community.whereabouts(`${community.origin('boards', 0)}.${issue!.path}`)).to.equal('[4].person');
  });
});

describe('an all-contributors file', () => {
  const file = {
    projectName: 'lanterns',
    contributors: [
      { login: 'nanoq', name: 'Nanoq', avatar_url: 'https://pictures.example/7', profile: 'https://nanoq.example', contributions: ['code', 'doc', { type: 'blog', url: 'https://nanoq.example/post' }] },
      { name: 'Without a login', contributions: ['tea'] },
      { login: 'aput', name: '', contributions: null },
    ],
  };

  it('becomes people with the kinds of what they did, none counted for more', async () => {
    const community = await read(file);
    const [board] = community.all(boards);
    expect(board!.scoring).to.equal(undefined);
    expect(board!.periods[0]!.entries.map(({ counts }) => counts)).to.deep.equal([{ code: 1, doc: 1, blog: 1 }, { tea: 1 }, {}]);
    expect(community.find(metrics, 'doc')!.name).to.deep.equal({ en: 'Documentation', 'zh-CN': '文档', ja: 'ドキュメント' });
    expect(community.find(metrics, 'tea')!.name).to.equal('tea');
    expect(community.all(people).map(({ name }) => name)).to.deep.equal(['Nanoq', 'Without a login', 'aput']);
  });

  it('is read by its name, whatever comes first', async () => {
    const [board] = (await read({ contributors: [{ login: 'mei' }, ...file.contributors] }, { format: 'all-contributors' })).all(boards);
    expect(board!.periods[0]!.entries.map(({ person }) => person)).to.deep.equal(['mei', 'nanoq', 'Without a login', 'aput']);
  });

  it('has a name in each language for each kind that the specification knows', async () => {
    const known = 'a11y audio blog bug business code content data design doc eventOrganizing example financial ideas infra maintenance mentoring projectManagement promotion question research review security talk test tool translation tutorial userTesting video'.split(' ');
    const community = await read({ contributors: [{ login: 'nanoq', contributions: known }] });
    const names = known.map((kind) => community.find(metrics, kind)!.name as Record<string, string>);
    for (const [language, letters] of [['en', /^[A-Z][a-z ]+$/], ['zh-CN', /^\p{Script=Han}+$/u], ['ja', /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u]] as const) {
      const own = names.map((name) => name[language]);
      for (const name of own) expect(name).to.match(letters);
      expect(new Set(own), language).to.have.property('size', known.length);
    }
  });

  it('passes over kinds that are none', async () => {
    const community = await read({ contributors: [{ login: 'nanoq', contributions: ['code', 7, null, '__proto__', {}] }] });
    expect(community.all(boards)[0]!.periods[0]!.entries[0]!.counts).to.deep.equal({ code: 1 });
    expect(community.all(metrics).map(({ id }) => id)).to.deep.equal(['code']);
  });
});

describe('a directory of Discourse', () => {
  const directory = {
    directory_items: [
      { id: 1, likes_received: 3, post_count: 12, user: { id: 1, username: 'mei', name: 'Mei', avatar_template: '/user_avatar/forum.example/mei/{size}/1.png' } },
      { id: 2, likes_received: 41, topic_count: 2, user: { id: 2, username: 'jun', name: '' } },
    ],
    meta: { last_updated_at: '2026-10-31T05:00:00.000Z', total_rows_directory_items: 2 },
  };

  it('becomes a board of likes', async () => {
    const community = await read(directory);
    expect(rows(community)).to.deep.equal([['jun', 41], ['Mei', 3]]);
    expect(community.head.updated).to.equal('2026-10-31');
    expect(community.all(people)[0]!.handles).to.deep.equal({ forum: 'mei' });
    const names = ['likes_received', 'topic_count', 'post_count', 'days_visited'].map((figure) => Object.values(community.find(metrics, figure)!.name));
    expect(names.flat().filter((name) => name.length > 1)).to.have.length(12);
    expect(new Set(names.flat())).to.have.property('size', 12);
  });
});

describe('any list of people', () => {
  it('with points is a board', async () => {
    expect(rows(await read([{ name: 'Asha', score: 3 }, { name: 'Jun', score: 5 }]))).to.deep.equal([['Jun', 5], ['Asha', 3]]);
  });

  it('may call things by other names', async () => {
    const community = await read([{ username: 'asha', full_name: 'Asha L', points: '3', profile: 'https://asha.example' }, { username: 'jun', position: 1, points: 5 }]);
    expect(rows(community)).to.deep.equal([['jun', 5], ['Asha L', 3]]);
    expect(community.all(people)[0]!.url).to.equal('https://asha.example');
  });

  it('may call a person’s page and picture, their points and their place by any usual name', async () => {
    const lineOf = async (more: object) => {
      const community = await read([{ id: 'asha', name: 'Asha', ...more }, { id: 'jun', name: 'Jun' }]);
      return { ...community.all(people)[0]!, ...community.all(boards)[0]!.periods[0]!.entries[0]! };
    };
    for (const name of ['url', 'html_url', 'profile', 'website', 'link']) expect(await lineOf({ [name]: 'https://asha.example' }), name).to.include({ url: 'https://asha.example' });
    for (const name of ['avatar', 'avatar_url', 'Picture', 'image', 'photo']) expect(await lineOf({ [name]: '/asha.png' }), name).to.include({ avatar: '/asha.png' });
    for (const name of ['score', 'Points', 'total', 'contributions', 'karma']) expect(await lineOf({ [name]: 7 }), name).to.include({ score: 7 });
    for (const name of ['rank', 'position']) expect(await lineOf({ [name]: 7 }), name).to.include({ rank: 7 });
  });

  it('may say since when, and what was counted', async () => {
    for (const name of ['since', 'joined', 'joined_at', 'createdAt']) {
      const community = await read([{ name: 'Asha', score: 3, [name]: '2024-03-01T12:00:00Z' }, { name: 'Jun', counts: { code: 4 } }]);
      expect(community.all(boards)[0]!.periods[0]!.entries, name).to.deep.equal([{ name: 'Asha', score: 3, since: '2024-03-01' }, { name: 'Jun', counts: { code: 4 } }]);
    }
  });

  it('has a title in each language', async () => {
    expect((await read([{ name: 'Asha', score: 3 }])).all(boards)[0]!.title).to.deep.equal({ en: 'Leaderboard', 'zh-CN': '排行榜', ja: 'ランキング' });
  });

  it('may say who it is in an object', async () => {
    expect(rows(await read([{ user: { username: 'jun' }, points: 2 }]))).to.deep.equal([['jun', 2]]);
    expect(rows(await read([{ login: 'asha', full_name: { first: 'Asha' }, name: { en: 'Asha L' }, points: 2 }]))).to.deep.equal([[{ en: 'Asha L' }, 2]]);
    expect(rows(await read([{ login: 'asha', full_name: { first: 'Asha' }, points: 2 }])), 'a name that is no text').to.deep.equal([['asha', 2]]);
  });

  it('is no list of things without anybody’s name', async () => {
    const community = await read([{ id: 'b', title: 'Board' }]);
    expect(community.all(boards)).to.deep.equal([]);
    expect(community.issues).not.to.have.length(0);
  });

  it('may be rows as our endpoints serve them', async () => {
    const community = await read({ entries: [{ person: { id: 'asha', name: 'Asha', handles: { forge: 'asha-l' } }, counts: { code: 3 }, score: 15, rank: 1201 }], total: 1_000_000 });
    expect(rows(community)).to.deep.equal([['Asha', 15]]);
    expect(community.raw('total')).to.deep.equal([1_000_000]);
    expect(community.all(people)[0]!.handles).to.deep.equal({ forge: 'asha-l' });
  });

  it('may be found and named by the author', async () => {
    expect(rows(await read({ data: { helpers: [{ title: 'Göte', merits: { sum: 4 } }] } }, { items: 'data.helpers', fields: '{"name":"title","score":"merits.sum"}' }))).to.deep.equal([['Göte', 4]]);
  });

  it('keeps what is no record, to be reported', async () => {
    const community = await read([{ name: 'Asha', score: 3 }, 'Jun', { name: 'Mei', score: 'lots' }]);
    expect(rows(community)).to.deep.equal([['Asha', 3], ['Mei', NaN]]);
    expect(community.issues.map(({ path, code }) => [community.whereabouts(`${community.origin('boards', 0)}.${path}`), code])).to.deep.equal([['[1]', 'not-a-record'], ['[2].score', 'not-a-number']]);
  });

  it('is told from a list of boards', async () => {
    const community = await read([{ id: 'b', title: 'Board', periods: [{ id: 'all', entries: [{ name: 'Asha', score: 2 }] }] }]);
    expect(rows(community)).to.deep.equal([['Asha', 2]]);
  });
});
