create schema comparison;

-- who is asked sees all the others from the start; nobody is added later
create table comparison.peer_group (
    id         uuid primary key,
    name       text not null,
    why        text not null,
    language   text not null,
    founder    uuid not null,
    founded_at timestamptz not null
);

create table comparison.peer_member (
    peer_group   uuid not null references comparison.peer_group,
    organisation uuid not null,
    place        int not null,
    state        text not null check (state in ('ASKED', 'IN', 'DECLINED', 'LEFT')),
    since        timestamptz not null,
    primary key (peer_group, organisation)
);
create index on comparison.peer_member (organisation, state);

-- each consent given and taken back, by whom and when
create table comparison.peer_step (
    peer_group   uuid not null references comparison.peer_group,
    organisation uuid not null,
    state        text not null,
    made_by      uuid not null references access.person,
    made_at      timestamptz not null
);
create index on comparison.peer_step (peer_group, made_at);
create index on comparison.peer_step (made_by);
