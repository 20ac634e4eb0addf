create schema statistics;

-- a file on its way in, from its upload until its figures are where they belong
create table statistics.delivery (
    id            uuid primary key,
    sender        uuid not null references access.person,
    organisation  uuid not null,
    name          text not null,
    kind          text not null check (kind in ('JSON_STAT', 'KOLADA', 'CSV')),
    sent_at       timestamptz not null,
    -- what tells the same kind of file another time, so that its mapping is found again
    source_key    text not null,
    state         text not null check (state in ('SENT', 'RUNNING', 'STOPPED', 'CHECKED', 'REFUSED', 'IN')),
    step          text not null check (step in ('READ', 'COMPARE', 'BRING')),
    mapping       jsonb,
    done          bigint not null default 0,
    total         bigint not null default 0,
    -- the last staged figure of the step that runs
    at_indicator    uuid,
    at_organisation uuid,
    at_period       date,
    added         int not null default 0,
    corrected     int not null default 0,
    unchanged     int not null default 0,
    empty         int not null default 0,
    strangers     int not null default 0,
    claimed_until timestamptz
);
create index on statistics.delivery (sender);
create index on statistics.delivery (state) where state = 'RUNNING';

-- in pieces, so that no file need be in the memory as a whole
create table statistics.upload (
    delivery uuid not null references statistics.delivery on delete cascade,
    file     int not null,
    part     int not null,
    content  bytea not null,
    primary key (delivery, file, part)
);

create table statistics.staged (
    delivery     uuid not null references statistics.delivery on delete cascade,
    indicator    uuid not null,
    organisation uuid not null,
    period       date not null,
    -- 0 reported, 1 estimated, 2 not answered, 3 missing, 4 secret: the greatest of a figure's parts holds
    status       int not null,
    numerator    numeric,
    denominator  numeric,
    published    numeric,
    mark         bigint not null,
    -- the file says two different things
    clash        boolean not null,
    primary key (delivery, indicator, organisation, period)
);

create table statistics.fault (
    delivery  uuid not null references statistics.delivery on delete cascade,
    number    int not null,
    file      int not null,
    line      bigint not null,
    col       bigint not null,
    pointer   text not null,
    text_key  text not null,
    said      text[] not null,
    primary key (delivery, number)
);

-- how an organisation reads a source, remembered for the next file from there
create table statistics.mapping (
    organisation uuid not null,
    source_key   text not null,
    mapping      jsonb not null,
    saved_by     uuid not null references access.person,
    saved_at     timestamptz not null,
    primary key (organisation, source_key)
);
create index on statistics.mapping (saved_by);
