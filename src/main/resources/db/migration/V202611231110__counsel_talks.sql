-- the talk about a year after the meeting; its day stands in the case
create table counsel.talk (
    id           uuid primary key,
    advised      uuid not null unique references counsel.case,
    hindered     text not null default '',
    next         text not null default '',
    language     text not null default 'nb',
    content      int not null default 0,
    may_contact  boolean,
    may_quote    boolean,
    consented_by uuid references access.person,
    consented_on date,
    prepared_on  date,
    escalated_on date,
    held_on      date,
    version      int not null default 0
);
create index on counsel.talk (consented_by);

-- what one recommendation has come to, as it was told in the talk
create table counsel.talk_told (
    talk           uuid not null references counsel.talk,
    recommendation uuid not null references counsel.recommendation,
    status         text not null,
    reason         text,
    did            text not null,
    language       text not null,
    step           text not null,
    minutes        int not null,
    content        int,
    primary key (talk, recommendation)
);
create index on counsel.talk_told (recommendation);

-- each time somebody was asked between the letter and the talk how advice stands
create table counsel.status_question (
    id              uuid primary key,
    advised         uuid not null references counsel.case,
    referent        uuid not null references access.person,
    recommendations uuid[] not null,
    on_day          date not null,
    ended_on        date
);
create index on counsel.status_question (advised, on_day);
create index on counsel.status_question (referent);

-- with whom an agency is advised to get in touch, about what
create table counsel.contact (
    recommendation uuid not null references counsel.recommendation on delete cascade,
    giver          uuid not null,
    area           text not null,
    named_by       uuid not null references access.person,
    named_on       date not null,
    primary key (recommendation, giver)
);
create index on counsel.contact (named_by);
