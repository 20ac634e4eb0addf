create schema counsel;

-- a council that gives advice, and the rules it works under
create table counsel.council (
    id             uuid primary key,
    organisation   uuid not null,
    name           text not null,
    language       text not null,
    mandate        text not null,
    mandate_from   date not null,
    mandate_to     date,
    kinds          text[] not null,
    themes         text[] not null,
    project_days   int not null,
    programme_days int not null,
    answer_days    int not null,
    talk_months    int not null,
    talk_leeway    int not null,
    version        int not null default 0
);
create index on counsel.council (organisation);

create table counsel.seat (
    id          uuid primary key,
    council     uuid not null references counsel.council,
    person      uuid not null references access.person,
    chairs      boolean not null,
    competences text[] not null,
    from_day    date not null,
    to_day      date
);
create index on counsel.seat (council);
create index on counsel.seat (person);

create table counsel.case (
    id           uuid primary key,
    council      uuid not null references counsel.council,
    title        text not null,
    issue        text not null,
    language     text not null,
    questions    text[] not null,
    kind         text not null,
    size         text not null,
    phase        text not null,
    themes       text[] not null,
    reuse        text not null,
    initiative   uuid,
    applied_by   uuid not null references access.person,
    handler      uuid references access.person,
    substitute   uuid references access.person,
    state        text not null,
    applied_on   date not null,
    documents_on date,
    due_on       date,
    meeting_on   date,
    sent_on      date,
    talk_on      date,
    ended_on     date,
    version      int not null default 0,
    sought       tsvector generated always as (to_tsvector(
        case language when 'nb' then 'norwegian'::regconfig when 'nn' then 'norwegian'::regconfig
            when 'da' then 'danish'::regconfig when 'sv' then 'swedish'::regconfig else 'english'::regconfig end,
        title || ' ' || issue)) stored
);
create index on counsel.case (council, state, applied_on desc);
create index on counsel.case (council, due_on) where sent_on is null;
create index on counsel.case (talk_on);
create index on counsel.case (initiative);
create index on counsel.case (applied_by);
create index on counsel.case (handler);
create index on counsel.case (substitute);
create index on counsel.case using gin (sought);

-- the agencies that apply together; the first one answers for the application
create table counsel.applicant (
    advised      uuid not null references counsel.case,
    place        int not null,
    organisation uuid not null,
    primary key (advised, organisation)
);
create index on counsel.applicant (organisation);

-- every state a case has been in, with who and when; person is empty where it went by itself
create table counsel.step (
    number  bigint generated always as identity primary key,
    advised uuid not null references counsel.case,
    state   text not null,
    on_day  date not null,
    why     text not null default '',
    made_by uuid references access.person
);
create index on counsel.step (advised);
create index on counsel.step (made_by);

-- whoever holds this seat has no part in the case
create table counsel.conflict (
    advised  uuid not null references counsel.case,
    seat     uuid not null references counsel.seat,
    why      text not null,
    noted_by uuid not null references access.person,
    noted_on date not null,
    primary key (advised, seat)
);
create index on counsel.conflict (noted_by);

create table counsel.document (
    id      uuid primary key,
    advised uuid not null references counsel.case,
    kind    text not null,
    title   text not null
);
create index on counsel.document (advised);

create table counsel.document_version (
    document     uuid not null references counsel.document,
    version      int not null,
    file_name    text not null,
    file_type    text not null,
    file_size    int not null,
    organisation uuid not null,
    made_by      uuid not null references access.person,
    made_at      timestamptz not null,
    primary key (document, version)
);
create index on counsel.document_version (made_by);

-- the contents stand apart, so that lists stay light
create table counsel.document_content (
    document uuid not null,
    version  int not null,
    content  bytea not null,
    primary key (document, version),
    foreign key (document, version) references counsel.document_version
);
