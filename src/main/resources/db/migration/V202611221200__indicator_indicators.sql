create schema indicator;

create table indicator.indicator (
    id            uuid primary key,
    code          text not null unique,
    -- the organisation that answers for the definition
    owner         uuid not null,
    kind          text not null check (kind in ('SHARE', 'RATIO', 'COUNT')),
    factor        numeric not null check (factor > 0),
    decimals      int not null check (decimals between 0 and 6),
    basis         text not null check (basis in ('COUNTS', 'PUBLISHED_TOO')),
    direction     text not null,
    period_rule   text not null,
    comparability text not null,
    source        text not null,
    goal          numeric,
    threshold     numeric,
    valid_from    date not null,
    valid_to      date check (valid_to >= valid_from),
    version       int not null,
    defined_by    uuid not null references access.person,
    defined_at    timestamptz not null
);
create index on indicator.indicator (owner);
create index on indicator.indicator (defined_by);

create table indicator.words (
    indicator   uuid not null references indicator.indicator,
    language    text not null,
    name        text not null,
    definition  text not null,
    numerator   text not null,
    denominator text not null,
    unit        text not null,
    method      text not null,
    limits      text not null,
    primary key (indicator, language)
);

-- what holds now; every number that ever held is in indicator.revision
create table indicator.measurement (
    indicator    uuid not null references indicator.indicator,
    organisation uuid not null,
    unit         uuid,
    -- the first day of the period, whose length is the indicator's
    period       date not null,
    status       text not null,
    numerator    numeric,
    denominator  numeric,
    -- where only the published figure is known
    published    numeric,
    reason       text,
    revision     int not null,
    unique nulls not distinct (indicator, organisation, unit, period)
);
create index on indicator.measurement (indicator, period);
create index on indicator.measurement (organisation);

create table indicator.revision (
    indicator    uuid not null references indicator.indicator,
    organisation uuid not null,
    unit         uuid,
    period       date not null,
    number       int not null,
    status       text not null,
    numerator    numeric,
    denominator  numeric,
    published    numeric,
    reason       text,
    published_on date not null,
    source       text not null,
    note         text not null,
    made_by      uuid not null references access.person,
    made_at      timestamptz not null,
    unique nulls not distinct (indicator, organisation, unit, period, number)
);
create index on indicator.revision (made_by);

-- without a row, a series is private
create table indicator.disclosure (
    indicator    uuid not null references indicator.indicator,
    organisation uuid not null,
    visibility   text not null check (visibility in ('PRIVATE', 'CIRCLE', 'OPEN')),
    made_by      uuid not null references access.person,
    made_at      timestamptz not null,
    primary key (indicator, organisation)
);
create index on indicator.disclosure (organisation);
create index on indicator.disclosure (made_by);
