-- the life events that an initiative is for
create table lifeevent.aim (
    initiative uuid not null,
    event      text not null,
    primary key (initiative, event)
);
create index on lifeevent.aim (event);

-- what one actor of an initiative takes to be the users' most important needs, said once, before it sees the others'
create table lifeevent.statement (
    initiative uuid not null,
    actor      uuid not null,
    language   text not null,
    stated_by  uuid not null references access.person,
    stated_on  date not null,
    primary key (initiative, actor)
);
create index on lifeevent.statement (stated_by);

-- the needs in their order; needs with the same theme mean the same
create table lifeevent.top_need (
    id         uuid primary key,
    initiative uuid not null,
    actor      uuid not null,
    rank       int not null,
    text       text not null check (text <> ''),
    basis      text not null default '',
    theme      text not null default '',
    foreign key (initiative, actor) references lifeevent.statement,
    unique (initiative, actor, rank)
);

-- who has said last which needs mean the same
create table lifeevent.grouping (
    initiative uuid primary key,
    version    int not null,
    grouped_by uuid not null references access.person,
    grouped_on date not null
);
create index on lifeevent.grouping (grouped_by);
