create schema question;

-- a question of the standard bank (no organisation) or an organisation's own
create table question.question (
    id           uuid primary key,
    code         text not null unique,
    organisation uuid references organisation.organisation,
    occasion     text not null,
    phase        text,
    audience     text,
    half         int not null default 0,
    position     int not null,
    focus        text not null,
    answer       text not null,
    -- the edition of the bank's file that it was read from last
    edition      int not null default 0,
    check ((occasion = 'PROJECT') = (phase is not null and audience is not null))
);
create index on question.question (organisation);
create sequence question.own_code;

-- a wording of a question: the standard's, or an organisation's own one of the same question
create table question.version (
    id           uuid primary key,
    question     uuid not null references question.question,
    number       int not null,
    organisation uuid references organisation.organisation,
    obligatory   boolean not null,
    state        text not null,
    frozen_at    timestamptz,
    unique nulls not distinct (question, organisation, number)
);
create table question.wording (
    version  uuid not null references question.version,
    language text not null,
    text     text not null,
    help     text not null default '',
    primary key (version, language)
);
-- who took a version from state to state, and when; nobody where it came with the program
create table question.step (
    version uuid not null references question.version,
    number  bigint generated always as identity,
    state   text not null,
    at      timestamptz not null,
    person  uuid references access.person,
    primary key (version, number)
);

-- an organisation's adapted copy of a standard set
create table question.question_set (
    id           uuid primary key,
    organisation uuid not null references organisation.organisation,
    occasion     text not null,
    phase        text,
    audience     text,
    edition      int not null default 1,
    changed_at   timestamptz not null,
    changed_by   uuid references access.person,
    ended_at     timestamptz
);
create unique index on question.question_set (organisation, occasion, phase, audience)
    nulls not distinct where ended_at is null;
create table question.item (
    question_set uuid not null references question.question_set,
    question     uuid not null references question.question,
    version      uuid not null references question.version,
    position     int not null,
    obligatory   boolean not null,
    primary key (question_set, question)
);

-- what somebody says of a question, and the answer of those who look after it
create table question.feedback (
    id           uuid primary key,
    question     uuid not null references question.question,
    version      uuid not null references question.version,
    organisation uuid references organisation.organisation,
    text         text not null,
    language     text not null,
    sender       uuid references access.person,
    sent_at      timestamptz not null,
    due          date not null,
    answer       text not null default '',
    answer_language text not null default '',
    answered_by  uuid references access.person,
    answered_at  timestamptz,
    open_to_all  boolean not null default false
);
create index on question.feedback (question, sent_at);
create index on question.feedback (sender);
