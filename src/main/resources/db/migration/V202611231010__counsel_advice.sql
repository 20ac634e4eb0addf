create table counsel.meeting (
    advised uuid primary key references counsel.case,
    on_day  date not null,
    starts  time not null,
    ends    time not null,
    mode    text not null,
    place   text not null,
    link    text not null,
    agenda  text[] not null,
    held_on date,
    version int not null default 0
);

-- who was there, by role and not by name
create table counsel.attendee (
    advised  uuid not null references counsel.meeting,
    place    int not null,
    side     text not null,
    role     text not null,
    remote   boolean not null,
    takeaway text not null,
    primary key (advised, place)
);

-- what both parties have said to each other, and both can read
create table counsel.entry (
    number   bigint generated always as identity primary key,
    advised  uuid not null references counsel.case,
    side     text not null,
    text     text not null,
    language text not null,
    made_by  uuid not null references access.person,
    made_at  timestamptz not null
);
create index on counsel.entry (advised);
create index on counsel.entry (made_by);

create table counsel.recommendation (
    id         uuid primary key,
    advised    uuid not null references counsel.case,
    number     int not null,
    headline   text not null,
    text       text not null,
    language   text not null,
    theme      text not null,
    type       text not null,
    addressee  uuid not null,
    role       text not null,
    examples   uuid[] not null,
    status     text not null,
    reason     text,
    status_on  date not null,
    stance     text,
    given_on   date,
    blocked_by text not null default '',
    version    int not null default 0,
    sought     tsvector generated always as (to_tsvector(
        case language when 'nb' then 'norwegian'::regconfig when 'nn' then 'norwegian'::regconfig
            when 'da' then 'danish'::regconfig when 'sv' then 'swedish'::regconfig else 'english'::regconfig end,
        headline || ' ' || text)) stored,
    unique (advised, number)
);
create index on counsel.recommendation (type, status);
create index on counsel.recommendation (addressee);
create index on counsel.recommendation (given_on);
create index on counsel.recommendation using gin (sought);

-- every status a recommendation has had; the newest is the one that stands
create table counsel.standing (
    number         bigint generated always as identity primary key,
    recommendation uuid not null references counsel.recommendation on delete cascade,
    status         text not null,
    reason         text,
    note           text not null,
    language       text not null,
    on_day         date not null,
    made_by        uuid not null references access.person,
    made_at        timestamptz not null
);
create index on counsel.standing (recommendation);
create index on counsel.standing (made_by);

-- what the agency answered, every time it did
create table counsel.answer (
    number         bigint generated always as identity primary key,
    recommendation uuid not null references counsel.recommendation,
    stance         text not null,
    words          text not null,
    language       text not null,
    what           text not null,
    in_charge      uuid references access.person,
    until_day      date,
    made_by        uuid not null references access.person,
    made_on        date not null
);
create index on counsel.answer (recommendation);
create index on counsel.answer (in_charge);
create index on counsel.answer (made_by);

-- the letter as it went out: it is not changed afterwards
create table counsel.letter (
    advised  uuid primary key references counsel.case,
    content  jsonb not null,
    language text not null,
    hash     text not null,
    sent_on  date not null,
    sent_by  uuid not null references access.person
);
create index on counsel.letter (sent_by);
