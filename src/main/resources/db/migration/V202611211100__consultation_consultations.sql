create schema consultation;

create table consultation.consultation (
    id           uuid primary key,
    initiative   uuid not null references initiative.initiative,
    owners       uuid[] not null,        -- the organisations that own the initiative, as they were when it was drafted
    question     text not null,
    why          text not null,
    changeable   text not null,          -- what can still be changed
    promise      text not null,          -- what happens with the answers
    answer_by    date not null,          -- and when
    language     text not null,
    moderation   text not null check (moderation in ('STRICT', 'LIGHT')),
    results_when text not null check (results_when in ('AT_ONCE', 'AFTER_ANSWERING', 'AFTER_CLOSING')),
    privacy      text not null check (privacy in ('ANONYMOUS', 'CONFIDENTIAL')),
    threshold    int not null check (threshold >= 5),
    opens_on     date not null,
    closes_at    timestamptz not null,
    opened_at    timestamptz,
    closed_at    timestamptz,
    decided_at   timestamptz,
    source       text not null default ''  -- where an imported conversation comes from
);
create index on consultation.consultation (initiative);
create index on consultation.consultation (closes_at) where opened_at is not null and closed_at is null;

-- What was promised to participants when it opened holds for ever, whoever asks: page, API or SQL.
create function consultation.keep_promises() returns trigger language plpgsql as $$
begin
    if old.opened_at is not null
       and (new.privacy, new.threshold, new.opened_at) is distinct from (old.privacy, old.threshold, old.opened_at) then
        raise exception 'anonymity and threshold are fixed from the opening on (consultation %)', old.id;
    end if;
    return new;
end $$;
create trigger keep_promises before update on consultation.consultation
    for each row execute function consultation.keep_promises();

create table consultation.audience_group (
    id           uuid primary key,
    consultation uuid not null references consultation.consultation,
    number       int not null,                -- its place in figures
    parent       int,                         -- the number of the group it lies within
    kind         text not null check (kind in ('OPEN', 'ORGANISATION', 'UNIT', 'ROLE')),
    ref          uuid,                        -- the organisation or unit
    role         text,
    name         text not null,
    admission    text not null check (admission in ('LINK', 'SIGN_IN')),
    code         text unique,
    code_until   timestamptz,
    invited      int,                         -- how many were asked, where that is known
    reminded_on  date,
    unique (consultation, number) deferrable
);

-- Codes that were replaced: so that an old link can say that it is old.
create table consultation.old_code (
    code         text primary key,
    consultation uuid not null references consultation.consultation
);

-- Who has been let in by account. In an anonymous consultation nothing ties this to the answers.
create table consultation.ticket (
    consultation uuid not null references consultation.consultation,
    person       uuid not null references access.person,
    primary key (consultation, person)
);

create table consultation.participant (
    id           uuid primary key,            -- random: says nothing of when
    consultation uuid not null references consultation.consultation,
    audience     int not null,                -- the group's number
    receipt      bytea not null unique,       -- SHA-256 of the receipt code
    person       uuid references access.person,
    place        int                          -- the row in figures, given at a round of results
);
create index on consultation.participant (consultation);
create unique index on consultation.participant (consultation, person) where person is not null;

create function consultation.keep_anonymous() returns trigger language plpgsql as $$
begin
    if new.person is not null
       and exists (select 1 from consultation.consultation c where c.id = new.consultation and c.privacy = 'ANONYMOUS') then
        raise exception 'an anonymous consultation keeps no link to a person (consultation %)', new.consultation;
    end if;
    return new;
end $$;
create trigger keep_anonymous before insert or update on consultation.participant
    for each row execute function consultation.keep_anonymous();

create table consultation.statement (
    id           uuid primary key,
    consultation uuid not null references consultation.consultation,
    number       int not null,                -- its place in figures, from 1
    text         text not null,
    language     text not null,
    origin       text not null check (origin in ('SEED', 'PARTICIPANT', 'MEETING', 'IMPORTED')),
    state        text not null check (state in ('WAITING', 'SHOWN', 'WITHDRAWN')),
    author       uuid,                        -- the participant, never a person
    reason       text,                        -- why it was taken out: a code
    explanation  text not null default '',
    unique (consultation, number)
);

-- No foreign keys and no times here: a vote touches its own row and nothing that others share.
create table consultation.vote (
    participant  uuid not null,
    statement    uuid not null,
    consultation uuid not null,
    value        smallint not null check (value between -1 and 1),
    important    boolean not null,
    revision     int not null,                -- the device's own count, so that a late copy does not overtake
    round        int not null,                -- the round of results it was cast or changed after: the only time kept
    primary key (participant, statement)
);
create index on consultation.vote (consultation, statement) include (value);

create table consultation.round (
    consultation uuid not null references consultation.consultation,
    number       int not null,
    made_on      date not null,
    participants int not null,
    findings     jsonb not null,
    input        bytea,                       -- what it was computed from, until the last round
    final        boolean not null,
    primary key (consultation, number)
);

-- What is said of a statement: a draft, what is published now, and what was published before it.
create table consultation.treatment (
    statement    uuid not null references consultation.statement,
    consultation uuid not null references consultation.consultation,
    kind         text not null check (kind in ('COMMON', 'CONFIGURABLE', 'LOCAL', 'DECLINED')),
    reason       text not null,
    next_step    text not null,
    by_when      date,
    decided_by   uuid not null references access.person,
    published_at timestamptz,
    replaced     boolean not null default false
);
create unique index on consultation.treatment (statement, (published_at is null)) where not replaced;
create index on consultation.treatment (consultation);

create table consultation.moderation (
    number       bigint generated always as identity primary key,
    consultation uuid not null references consultation.consultation,
    statement    uuid not null references consultation.statement,
    act          text not null,
    reason       text not null,
    explanation  text not null,
    on_day       date not null,
    by           uuid references access.person
);
create index on consultation.moderation (consultation, number);
