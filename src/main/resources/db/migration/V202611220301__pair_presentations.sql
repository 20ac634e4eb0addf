-- the day on which the pairs of a round present their plans
create table pair.presentation (
    round      uuid primary key,
    on_day     date not null,
    starts     time not null,
    ends       time not null,
    mode       text not null,
    place      text not null,
    link       text not null,
    submit_by  date not null,
    minutes    int not null,
    version    int not null
);

-- the order of the pairs, as the organiser has made it
create table pair.slot (
    round     uuid not null references pair.presentation,
    pair      uuid not null,
    place     int not null,
    presented timestamptz,
    primary key (round, pair)
);

create table pair.feedback (
    id           uuid primary key,
    round        uuid not null references pair.presentation,
    pair         uuid not null,
    organisation uuid not null,
    kind         text not null,
    text         text not null check (text <> ''),
    language     text not null,
    made_by      uuid not null references access.person,
    made_at      timestamptz not null,
    answer       text not null default '',
    answered_by  uuid references access.person
);
create index on pair.feedback (pair);
create index on pair.feedback (made_by);

create table pair.live_question (
    id           uuid primary key,
    round        uuid not null references pair.presentation,
    pair         uuid not null,
    organisation uuid not null,
    text         text not null check (text <> ''),
    language     text not null,
    made_by      uuid not null references access.person,
    made_at      timestamptz not null,
    taken        boolean not null default false
);
create index on pair.live_question (round);
create index on pair.live_question (made_by);

-- six and twelve months after the presentation each organisation says what came of it
create table pair.follow_up (
    id           uuid primary key,
    pair         uuid not null references pair.room,
    organisation uuid not null,
    months       int not null,
    due          date not null,
    words        text not null default '',
    language     text not null default 'en',
    shared       boolean not null default false,
    said_by      uuid references access.person,
    said_at      timestamptz
);
create unique index on pair.follow_up (pair, organisation, months);
create index on pair.follow_up (said_by);

create table pair.area_result (
    follow_up uuid not null references pair.follow_up,
    area      uuid not null,
    result    text not null,
    primary key (follow_up, area)
);

create table pair.evaluation (
    pair         uuid not null references pair.room,
    organisation uuid not null,
    causes       text[] not null,
    words        text not null,
    changed      text not null,
    language     text not null,
    before       int not null,
    after        int not null,
    shared       boolean not null,
    made_by      uuid not null references access.person,
    made_at      timestamptz not null,
    primary key (pair, organisation)
);
create index on pair.evaluation (made_by);

-- the figures of a round as an organiser has made them public
create table pair.report (
    round        uuid primary key,
    content      jsonb not null,
    published_by uuid not null references access.person,
    published_on date not null
);
create index on pair.report (published_by);
