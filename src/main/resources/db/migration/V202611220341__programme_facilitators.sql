-- who helps a pair on its way: sees its dates and state, and nothing of what it does
create table programme.facilitator (
    pair     uuid not null references programme.pair,
    person   uuid not null references access.person,
    named_on date not null,
    primary key (pair, person)
);
create index on programme.facilitator (person);
