-- a proposal of the machine, as it was made: kept, so that two can be laid side by side
create table programme.pairing (
    id            uuid primary key,
    round         uuid not null references programme.round,
    number        int not null,
    goal          text not null,
    form          text not null,
    size          int not null,
    keep          boolean not null,
    based_on      int,
    organisations int not null,
    total         bigint not null,
    upper_bound   bigint not null,
    proven        boolean not null,
    weakest       int not null,
    made_by       uuid not null references access.person,
    made_at       timestamptz not null,
    published_at  timestamptz,
    unique (round, number)
);
create index on programme.pairing (made_by);

-- pinned and forbidden by the organisers in this proposal
create table programme.pairing_rule (
    pairing uuid not null references programme.pairing,
    kind    text not null check (kind in ('PIN', 'FORBID')),
    a       uuid not null,
    b       uuid not null,
    primary key (pairing, kind, a, b)
);

-- what if this organisation needed this more, or less
create table programme.pairing_change (
    pairing      uuid not null references programme.pairing,
    organisation uuid not null,
    area         text not null,
    need         int not null,
    primary key (pairing, organisation, area)
);

create table programme.proposed (
    pairing uuid not null references programme.pairing,
    place   int not null,
    mutual  int not null,
    context int not null,
    pinned  boolean not null,
    primary key (pairing, place)
);

create table programme.proposed_member (
    pairing      uuid not null,
    place        int not null,
    position     int not null,
    organisation uuid not null,
    points       int not null,
    rank         int not null,
    possible     int not null,
    primary key (pairing, place, position),
    foreign key (pairing, place) references programme.proposed
);

create table programme.proposed_reason (
    pairing  uuid not null,
    place    int not null,
    learner  uuid not null,
    rank     int not null,
    area     text not null,
    giver    uuid not null,
    need     int not null,
    level    int not null,
    evidence text not null,
    own      int not null,
    points   int not null,
    primary key (pairing, place, learner, rank),
    foreign key (pairing, place) references programme.proposed
);

create table programme.left_out (
    pairing      uuid not null references programme.pairing,
    organisation uuid not null,
    cause        text not null,
    offer        text[] not null,
    ask          text[] not null,
    primary key (pairing, organisation)
);

-- where a published pair came from
create table programme.pair_origin (
    pair    uuid primary key references programme.pair,
    pairing uuid not null,
    place   int not null,
    foreign key (pairing, place) references programme.proposed
);
