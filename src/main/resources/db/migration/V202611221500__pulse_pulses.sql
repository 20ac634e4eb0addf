create schema pulse;

-- What an organisation has decided for all its pulses: never less than the floor, and how often a unit may be asked.
create table pulse.rules (
    organisation uuid primary key references organisation.organisation,
    threshold    int not null check (threshold >= 5),
    per_year     int not null check (per_year between 1 and 12),
    version      int not null
);

create table pulse.pulse (
    id            uuid primary key,
    organisation  uuid not null references organisation.organisation,
    title         text not null,
    purpose       text not null,
    legal_basis   text not null,
    follow_up     text not null,         -- what will be done with the results
    follow_up_by  date not null,
    language      text not null,
    threshold     int not null check (threshold >= 5),
    opens_on      date not null,
    closes_on     date not null check (closes_on > opens_on),
    again         text not null default '',  -- why something is asked that was asked within a year
    planned_by    uuid references access.person,
    planned_on    date,
    cancelled_on  date,
    released_on   date,
    forgotten_on  date,                  -- the single answers are gone
    outcome       text not null default '',
    version       int not null
);
create index on pulse.pulse (organisation, opens_on);
create index on pulse.pulse (closes_on) where planned_on is not null and cancelled_on is null and forgotten_on is null;

-- What those who answer were promised holds from the planning on, whoever asks: page, API or SQL.
create function pulse.keep_promises() returns trigger language plpgsql as $$
begin
    if old.planned_on is not null
       and (new.organisation, new.purpose, new.threshold, new.planned_on, new.opens_on, new.closes_on)
           is distinct from
           (old.organisation, old.purpose, old.threshold, old.planned_on, old.opens_on, old.closes_on) then
        raise exception 'purpose, threshold and days are fixed once a pulse is planned (pulse %)', old.id;
    end if;
    if old.released_on is not null and new.released_on is distinct from old.released_on then
        raise exception 'results are released once (pulse %)', old.id;
    end if;
    return new;
end $$;
create trigger keep_promises before update on pulse.pulse
    for each row execute function pulse.keep_promises();

create table pulse.question (
    pulse    uuid not null references pulse.pulse,
    number   int not null,
    ready    text,                       -- one of the ready questions, or
    text     text not null,              -- a wording of one's own
    identity text not null,              -- the same in all pulses that ask the same
    primary key (pulse, number)
);
create index on pulse.question (identity);

-- Those who are asked: the people directly in a unit, or in the organisation and no unit of it.
create table pulse.part (
    pulse    uuid not null references pulse.pulse,
    unit     uuid not null,              -- the unit, or the organisation itself
    inside   uuid,                       -- the unit around it, as it was at the planning
    name     text not null,
    place    int not null,
    people   int not null check (people >= 0),
    slips    int not null default 0,     -- how many slips were made
    answered int,                        -- how many had answered when it closed
    primary key (pulse, unit)
);
create index on pulse.part (unit);

-- A slip lets somebody answer once and is gone then. It belongs to a unit and to nobody.
create table pulse.slip (
    hash  bytea primary key,
    pulse uuid not null references pulse.pulse,
    unit  uuid not null
);
create index on pulse.slip (pulse);

-- One answer to one question: no time, no order, no slip, and nothing that ties it to the other answers of the same person.
create table pulse.answer (
    id       uuid primary key,
    pulse    uuid not null,
    unit     uuid not null,
    question int not null,
    value    smallint not null check (value between -1 and 1)
);
create index on pulse.answer (pulse);

-- What was released: at the closing, once, and later as parts taken together.
create table pulse.release (
    id          uuid primary key,
    pulse       uuid not null references pulse.pulse,
    at_closing  boolean not null,
    name        text not null,
    released_on date not null
);
create unique index on pulse.release (pulse) where at_closing;
create index on pulse.release (pulse);

create table pulse.figure (
    release  uuid not null references pulse.release,
    question int not null,
    place    int not null,               -- 0 everyone, then the parts by their places
    units    uuid[] not null,            -- the parts that are summed
    agree    int,
    disagree int,
    partly   int,
    answers  int check (answers >= 20),
    held     text check (held in ('TOO_FEW', 'PROTECTS_OTHERS')),
    primary key (release, question, place),
    check ((held is null) = (agree is not null and disagree is not null and partly is not null)),
    check (held is null or answers is null),
    check (agree + disagree + partly = 100)
);

-- How many answered a question in a part: what later releases are held against, and never shown.
create table pulse.base (
    pulse    uuid not null references pulse.pulse,
    question int not null,
    unit     uuid not null,
    answers  int not null,
    primary key (pulse, question, unit)
);
