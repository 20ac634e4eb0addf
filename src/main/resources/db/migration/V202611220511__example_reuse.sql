create table example.reuse (
    id           uuid primary key,
    -- in the order in which they were told
    number       bigint generated always as identity,
    example      uuid not null references example.example,
    after        uuid references example.reuse,
    organisation uuid not null,
    initiative   uuid,
    way          text not null,
    how          text not null,
    language     text not null,
    named        boolean not null,
    begun_by     uuid not null references access.person,
    begun_on     date not null,
    outcome      text,
    outcome_said text not null default '',
    outcome_on   date,
    unique (example, organisation, initiative)
);
create index on example.reuse (example, number);
create index on example.reuse (initiative);
create index on example.reuse (begun_by);

-- somebody asks the host of an example for a talk
create table example.asking (
    id       uuid primary key,
    example  uuid not null references example.example,
    learner  uuid not null,
    giver    uuid not null,
    minutes  int not null,
    about    text not null,
    language text not null,
    asked_by uuid not null references access.person,
    asked_on date not null,
    state    text not null,
    on_day   date,
    declined text,
    outcome  text,
    said     text not null default ''
);
create index on example.asking (learner);
create index on example.asking (giver);
create index on example.asking (example);
create index on example.asking (asked_by);
