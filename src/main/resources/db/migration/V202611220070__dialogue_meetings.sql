create schema dialogue;

create table dialogue.meeting (
    id             uuid primary key,
    forum          uuid not null,
    organisation   uuid not null,
    kind           text not null,
    theme          text not null default '',
    day            date not null,
    starts         time not null,
    ends           time not null,
    mode           text not null,
    place          text not null default '',
    link           text not null default '',
    state          text not null,
    agenda_version int not null default 1,
    check (ends > starts)
);
create index on dialogue.meeting (forum, day);

-- each state it has been in, who moved it there, and why where a reason is asked for
create table dialogue.meeting_state (
    meeting uuid not null references dialogue.meeting,
    number  bigint generated always as identity,
    state   text not null,
    at      timestamptz not null,
    person  uuid references access.person,
    note    text not null default '',
    primary key (meeting, number)
);

create table dialogue.year_plan (
    id      uuid primary key,
    forum   uuid not null,
    year    int not null,
    rhythm  text not null,
    version int not null default 1,
    unique (forum, year)
);

-- a side's yes to one version of a thing: an agenda, a year plan, a late item, minutes
create table dialogue.yes (
    thing   uuid not null,
    version int not null,
    side    text not null,
    person  uuid not null references access.person,
    at      timestamptz not null,
    primary key (thing, version, side)
);

create table dialogue.item (
    id             uuid primary key,
    forum          uuid not null,
    meeting        uuid references dialogue.meeting,
    number         int not null default 0,
    title          text not null,
    type           text not null,
    reason         text not null default '',
    recommendation text not null default '',
    changeable     text not null default '',
    minutes        int not null default 0,
    language       text not null,
    initiative     uuid,
    phase          text,
    decision       uuid,
    person         uuid not null references access.person,
    side           text,
    submitted_on   date not null,
    duty           text not null,
    source         text not null,
    sources        uuid[] not null default '{}',
    standing       text not null,
    declined       text not null default '',
    version        int not null default 1,
    check ((standing = 'PLACED') = (meeting is not null))
);
create index on dialogue.item (meeting, number);
create index on dialogue.item (forum, standing);
create index on dialogue.item (initiative);
create index on dialogue.item using gin (sources);

create table dialogue.item_move (
    item         uuid not null references dialogue.item,
    number       bigint generated always as identity,
    from_meeting uuid references dialogue.meeting,
    to_meeting   uuid references dialogue.meeting,
    at           timestamptz not null,
    person       uuid references access.person,
    reason       text not null default '',
    primary key (item, number)
);

create table dialogue.annex (
    id        uuid primary key,
    item      uuid not null references dialogue.item,
    title     text not null,
    link      text not null default '',
    file_name text not null default '',
    file_type text not null default '',
    file_size int not null default 0,
    openness  text not null,
    person    uuid not null references access.person,
    at        timestamptz not null,
    check ((link = '') <> (file_name = ''))
);
create index on dialogue.annex (item);

create table dialogue.annex_file (
    annex   uuid primary key references dialogue.annex on delete cascade,
    content bytea not null
);

-- a question of the bank asked on an item, and what was answered
create table dialogue.item_question (
    id         uuid primary key,
    item       uuid not null references dialogue.item,
    question   uuid not null,
    number     int not null,
    obligatory boolean not null,
    state      text not null,
    answer     text not null default '',
    management text not null default '',
    employees  text not null default '',
    next_step  text not null default '',
    next_who   uuid references access.person,
    next_by    date,
    version    int not null default 1,
    unique (item, question)
);

create table dialogue.discussion (
    item          uuid primary key references dialogue.item,
    version       int not null default 1,
    presentation  text not null default '',
    management    text not null default '',
    employees     text not null default '',
    decision_kind text,
    decision      text not null default '',
    executor      uuid references access.person,
    deadline      date,
    saved_by      uuid references access.person,
    saved_at      timestamptz not null
);

create table dialogue.attendance (
    id      uuid primary key,
    meeting uuid not null references dialogue.meeting,
    person  uuid references access.person,
    name    text not null default '',
    side    text,
    role    text not null default '',
    mode    text not null,
    unique (meeting, person)
);

create table dialogue.minutes (
    id           uuid primary key,
    meeting      uuid not null unique references dialogue.meeting,
    version      int not null default 1,
    language     text not null,
    sent_on      date,
    silent_on    date,
    approved_how text,
    approved_at  timestamptz,
    hash         text not null default '',
    published_at timestamptz
);

create table dialogue.minutes_section (
    minutes        uuid not null references dialogue.minutes,
    number         int not null,
    item           uuid references dialogue.item,
    version        int not null default 1,
    title          text not null,
    recommendation text not null default '',
    presentation   text not null default '',
    management     text not null default '',
    employees      text not null default '',
    decision       text not null default '',
    saved_by       uuid references access.person,
    saved_at       timestamptz not null,
    primary key (minutes, number)
);

create table dialogue.minutes_statement (
    minutes uuid not null references dialogue.minutes,
    side    text not null,
    words   text not null,
    person  uuid not null references access.person,
    at      timestamptz not null,
    primary key (minutes, side)
);

-- what everybody in the organisation may read: the same sections without names
create table dialogue.minutes_public (
    minutes uuid not null references dialogue.minutes,
    number  int not null,
    title   text not null,
    words   text not null,
    primary key (minutes, number)
);
