alter table organisation.forum
    add column parent           uuid references organisation.forum,
    add column openness         text not null default 'EMPLOYEES',
    add column management_seats int,
    add column employee_seats   int,
    add column rhythm           text not null default '',
    add column mandate          text not null default '',
    add column contact          text not null default '',
    -- the groups of staff in its area, one a line
    add column groups           text not null default '',
    -- its rules of procedure, where they say something else than the country's profile
    add column proposal_days    int,
    add column send_days        int,
    add column silent_days      int,
    add column first_talk_days  int,
    add column state            text not null default 'ESTABLISHED',
    add column version          int not null default 1;
create index on organisation.forum (parent);

-- every state it has been in; the last is the present one
create table organisation.forum_state (
    forum  uuid not null references organisation.forum,
    number int not null,
    state  text not null,
    on_day date not null,
    -- what it was merged into
    other  uuid references organisation.forum,
    -- the agreement on which a merger rests, or why it was dissolved
    reason text not null default '',
    primary key (forum, number),
    check ((state = 'MERGED') = (other is not null))
);
insert into organisation.forum_state (forum, number, state, on_day)
select id, 1, 'ESTABLISHED', current_date from organisation.forum;

alter table organisation.mandate add column deputy_of uuid references organisation.mandate;

-- days on which an organisation is closed besides the public holidays
create table organisation.closing_day (
    id           uuid primary key,
    organisation uuid not null references organisation.organisation,
    on_day       date not null,
    yearly       boolean not null,
    reason       text not null,
    unique (organisation, on_day)
);

-- why a unit that is large enough is not covered by exactly one local committee
create table organisation.coverage_reason (
    unit   uuid primary key references organisation.unit,
    reason text not null,
    since  date not null
);
