create schema guideline;

create table guideline.guideline (
    id           uuid primary key,
    organisation uuid not null references organisation.organisation,
    forum        uuid not null references organisation.forum,
    kind         text not null,
    title        text not null,
    language     text not null,
    -- a supplement belongs to an initiative, and inherits its reach from a procedural guideline
    initiative   uuid references initiative.initiative,
    general      uuid references guideline.guideline,
    asked_by     uuid not null references access.person,
    asked_side   text not null,
    asked_on     date not null,
    asked_why    text not null,
    check ((kind = 'SUPPLEMENT') = (initiative is not null))
);
create index on guideline.guideline (organisation);
create index on guideline.guideline (forum);
create index on guideline.guideline (initiative);
create index on guideline.guideline (asked_by);

-- every state it has been in; the last is the present one
create table guideline.state (
    guideline uuid not null references guideline.guideline,
    number    int not null,
    state     text not null,
    on_day    date not null,
    -- by when to talk, from when it holds, when it ends, when it was discussed
    other_day date,
    side      text,
    words     text not null default '',
    primary key (guideline, number)
);
create index on guideline.state (state, other_day);

-- every wording; one without a day of agreement is the draft
create table guideline.version (
    guideline   uuid not null references guideline.guideline,
    number      int not null,
    revision    int not null,
    text        text not null,
    people      text not null,
    cost        text not null,
    task        text not null,
    risk        text not null,
    people_from int,
    cost_from   bigint,
    currency    text not null,
    change_rule text not null,
    holds_from  date not null,
    written_by  uuid not null references access.person,
    agreed_on   date,
    primary key (guideline, number)
);

create table guideline.step (
    guideline    uuid not null,
    number       int not null,
    place        int not null,
    phase        text not null,
    level        text not null,
    material     text not null,
    working_days int not null,
    primary key (guideline, number, place),
    foreign key (guideline, number) references guideline.version (guideline, number) on delete cascade
);

create table guideline.approval (
    guideline uuid not null,
    number    int not null,
    person    uuid not null references access.person,
    side      text not null,
    on_day    date not null,
    primary key (guideline, number, person),
    foreign key (guideline, number) references guideline.version (guideline, number) on delete cascade
);

-- whether an initiative counts as larger, as the forum's chairs have said; the last says
create table guideline.reach_choice (
    guideline  uuid not null references guideline.guideline,
    initiative uuid not null references initiative.initiative,
    number     int not null,
    counts     boolean not null,
    why        text not null,
    person     uuid not null references access.person,
    on_day     date not null,
    primary key (guideline, initiative, number)
);
