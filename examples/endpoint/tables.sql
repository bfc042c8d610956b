-- What the server keeps. Run at every start; does nothing when all is there.

-- Who did how much, as your own job brings it. Emptied when the board is drawn up from it (ranking.mjs).
create unlogged table if not exists tallies (
  period text not null,
  person text not null,         -- by which the person is named: here the handle
  name text not null,
  github text,
  hidden boolean not null,      -- never ranked, never shown: bots, and people who asked
  previous_rank integer,
  counts jsonb not null,        -- how many, by the metric's id
  name_key text collate "C" not null,  -- the name made comparable, for sorting
  words text[] not null         -- by which the person is found
);

-- The board as it is served: one row for each person in each period. Places are worked out beforehand, so that a page
-- deep in a million rows is a look into an index.
create table if not exists entries (
  period text not null,
  position integer not null,       -- 1, 2, 3, … by score; ties by name
  name_position integer not null,  -- 1, 2, 3, … by name
  rank integer not null,           -- shared by equal scores: 1, 2, 2, 4
  previous_rank integer,
  score double precision not null,
  person text not null,
  name text not null,
  github text,
  counts jsonb not null,
  words tsvector not null
);

-- The places where one kind of contribution counts alone: a place and a rank for each kind, in the order of the scoring.
alter table entries add column if not exists kind_positions integer[];
alter table entries add column if not exists kind_ranks integer[];

-- What people sent. `key` is the sender's idempotency key: the same application comes in once, however often it is sent.
create table if not exists applications (
  id text primary key,
  key text not null unique,
  form text not null,
  answers jsonb not null,
  received timestamptz not null default now(),
  accepted timestamptz
);
create index if not exists applications_accepted on applications (accepted) where accepted is not null;

-- What the server has to remember about itself: when the board was drawn up, how many entries were generated.
create table if not exists facts (
  name text primary key,
  value text not null
);
