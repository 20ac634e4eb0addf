alter table commitment.commitment
    add column raised_on   date,
    add column changed_at  timestamptz,
    add column reminded_on date;
update commitment.commitment
set raised_on  = (select min(e.at)::date from commitment.event e where e.commitment = commitment.id),
    changed_at = (select max(e.at) from commitment.event e where e.commitment = commitment.id);
alter table commitment.commitment
    alter column raised_on set not null,
    alter column changed_at set not null;

create index on commitment.commitment (debtor, due);
create index on commitment.commitment (creditor, due);
create index on commitment.commitment (debtor, initiative) where initiative is not null;
create index on commitment.commitment (creditor, initiative) where initiative is not null;
create index on commitment.commitment (initiative, due);
create index on commitment.commitment (due) where state = 'OPEN';

-- who changed it, and what was said
alter table commitment.event
    add column who    uuid references access.person,
    add column reason text,
    add column note   text not null default '';

-- which letters somebody wants, and in which language
create table commitment.choice (
    person   uuid primary key references access.person,
    digest   text not null,
    language text not null
);

-- of the secret in a calendar's address only the hash is kept
create table commitment.calendar (
    person uuid primary key references access.person,
    secret bytea not null unique,
    since  date not null
);

-- who got a letter on which day: never two; kept for a month
create table commitment.letter (
    person uuid not null references access.person,
    day    date not null,
    primary key (day, person)
);

-- the days whose letters have all been written
create table commitment.letter_round (
    day date primary key
);
