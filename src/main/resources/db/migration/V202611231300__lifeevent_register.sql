create schema lifeevent;

-- who answers for a life event, and from which day; the latest before a day counts on it
create table lifeevent.responsible (
    id           uuid primary key,
    event        text not null,
    body         text not null check (body <> ''),
    language     text not null,
    organisation uuid,
    since        date not null,
    source       text not null check (source <> ''),
    unique (event, since)
);

-- the seven that state and municipalities agreed on in 2019, and the ministries that took them on
insert into lifeevent.responsible (id, event, body, language, since, source)
select gen_random_uuid(), event, body, 'nb', date '2019-06-11',
       'Én digital offentlig sektor. Digitaliseringsstrategi for offentlig sektor 2019–2025'
from (values
    ('CHILD', 'Arbeids- og sosialdepartementet'),
    ('ILL_CHILD', 'Helse- og omsorgsdepartementet'),
    ('WORK', 'Arbeids- og sosialdepartementet'),
    ('NEW_IN_COUNTRY', 'Kunnskapsdepartementet'),
    ('DEATH', 'Kommunal- og moderniseringsdepartementet'),
    ('BUSINESS', 'Nærings- og fiskeridepartementet'),
    ('VOLUNTARY', 'Kulturdepartementet')
) as seven (event, body);

-- a service that somebody in the situation needs; it ends, and is not deleted
create table lifeevent.service (
    id           uuid primary key,
    organisation uuid not null,
    events       text[] not null check (cardinality(events) > 0),
    name         text not null check (name <> ''),
    description  text not null check (description <> ''),
    language     text not null,
    page         text not null default '',
    contact      text not null default '',
    since        date not null,
    ended_on     date,
    version      int not null default 1,
    number       bigint generated always as identity
);
create index on lifeevent.service using gin (events);
create index on lifeevent.service (organisation);
