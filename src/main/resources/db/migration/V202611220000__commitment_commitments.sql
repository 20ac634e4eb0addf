create schema commitment;

create table commitment.commitment (
    id         uuid primary key,
    house      text not null,
    kind       text not null,
    thing      uuid not null,
    initiative uuid,
    what       text not null,
    language   text not null,
    path       text not null,
    debtor     uuid not null references access.person,
    creditor   uuid references access.person,
    creditors  text not null default '',
    due        date not null,
    state      text not null default 'OPEN',
    ended_on   date,
    reason     text,
    note       text not null default '',
    check ((state = 'OPEN') = (ended_on is null)),
    check (creditor is not null or creditors <> '')
);
create index on commitment.commitment (thing);
create index on commitment.commitment (debtor, state, due);
create index on commitment.commitment (creditor, state, due);
create index on commitment.commitment (initiative, state);

-- every change of state and of who owes it
create table commitment.event (
    commitment uuid not null references commitment.commitment,
    number     bigint generated always as identity,
    at         timestamptz not null,
    state      text not null,
    debtor     uuid not null references access.person,
    primary key (commitment, number)
);
