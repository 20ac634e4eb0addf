-- help that goes one way
create table programme.exchange (
    id           uuid primary key,
    learner      uuid not null,
    giver        uuid not null,
    area         text not null,
    suggested_as text not null,
    round        uuid references programme.round,
    suggested_by uuid not null references access.person,
    suggested_on date not null,
    state        text not null,
    on_day       date,
    declined     text,
    outcome      text,
    minutes      int not null default 0,
    content      int not null default 0,
    words        text not null default ''
);
create index on programme.exchange (learner);
create index on programme.exchange (giver);
create index on programme.exchange (suggested_by);
create index on programme.exchange (round);
