create table expectation.agreement (
    id          uuid primary key,
    initiative  uuid not null,
    institution uuid not null,
    language    text not null,
    state       text not null,
    version     int not null,
    hash        text not null default ''
);
-- one at a time between a provider and an institution; a closed one may be followed by another
create unique index on expectation.agreement (initiative, institution) where state <> 'CLOSED';
create index on expectation.agreement (institution);

-- who made which version; version 1 is the first draft
create table expectation.version (
    agreement uuid not null references expectation.agreement,
    version   int not null,
    side      text not null,
    made_by   uuid not null references access.person,
    made_at   timestamptz not null,
    primary key (agreement, version)
);
create index on expectation.version (made_by);

-- the items of every version, so that each version can be read as it was
create table expectation.item (
    agreement  uuid not null,
    version    int not null,
    id         uuid not null,
    place      int not null,
    kind       text not null,
    text       text not null,
    doer       text,
    due        date,
    changed_in int not null,
    primary key (agreement, version, id),
    foreign key (agreement, version) references expectation.version
);

create table expectation.signature (
    agreement uuid not null,
    version   int not null,
    side      text not null,
    signed_by uuid not null references access.person,
    signed_at timestamptz not null,
    primary key (agreement, version, side),
    foreign key (agreement, version) references expectation.version
);
create index on expectation.signature (signed_by);

-- what was said about an item, or about the whole where no item is named
create table expectation.comment (
    agreement uuid not null references expectation.agreement,
    number    bigint generated always as identity,
    item      uuid,
    side      text not null,
    text      text not null,
    language  text not null,
    made_by   uuid not null references access.person,
    made_at   timestamptz not null,
    primary key (agreement, number)
);
create index on expectation.comment (made_by);

-- how an item went, as each side sees it
create table expectation.mark (
    agreement uuid not null references expectation.agreement,
    item      uuid not null,
    side      text not null,
    result    text not null,
    reason    text,
    evidence  text not null check (evidence <> ''),
    link      text not null default '',
    marked_by uuid not null references access.person,
    marked_at timestamptz not null,
    primary key (agreement, item, side)
);
create index on expectation.mark (marked_by);

-- the steps of an agreement: offered, signed, reviewed, closed
create table expectation.step (
    agreement uuid not null references expectation.agreement,
    number    bigint generated always as identity,
    state     text not null,
    made_by   uuid not null references access.person,
    made_at   timestamptz not null,
    primary key (agreement, number)
);
create index on expectation.step (made_by);
