create schema access;

create table access.person (
    id           uuid primary key,
    name         text not null,
    email        text not null,
    organisation uuid,
    password     text,
    active       boolean not null default true,
    cast_note    text not null default ''
);
create unique index on access.person (lower(email));
create index on access.person (organisation, name);

create table access.grant (
    person uuid not null references access.person,
    role   text not null,
    scope  text not null,
    since  date not null,
    until  date,
    primary key (person, role, scope)
);
create index on access.grant (scope);

create table access.audit (
    number bigint generated always as identity primary key,
    at     timestamptz not null,
    person uuid references access.person,
    act    text not null,
    thing  text not null
);
create index on access.audit (thing);

-- the tables that Spring Session asks for
create table access.session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(200)
);
create index on access.session (expiry_time);
create index on access.session (principal_name);

create table access.session_attributes (
    session_primary_id char(36) not null references access.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
