create schema involvement;

-- one row for each initiative that has begun to plan; revision counts what changed in it
create table involvement.plan (
    initiative uuid primary key,
    revision   int not null default 0
);

create table involvement.activity (
    id             uuid primary key,
    initiative     uuid not null references involvement.plan,
    part           text not null,
    method         text not null,
    aim            text not null,
    starts         date not null,
    ends           date not null,
    responsible    uuid not null references access.person,
    hours          numeric(6, 1) not null,
    level          text not null,
    changeable     text not null,
    exit_criterion text not null,
    language       text not null,
    held_on        date,
    learnt         text not null default '',
    version        int not null default 0,
    check (ends >= starts)
);
create index on involvement.activity (initiative, starts);
create index on involvement.activity (method, initiative);
create index on involvement.activity (responsible);

-- whom an activity involves; participants is empty until it has been held
create table involvement.activity_group (
    activity     uuid not null references involvement.activity on delete cascade,
    place        int not null,
    kind         text not null,
    name         text not null,
    participants int,
    primary key (activity, place)
);

-- every approval of a plan, with what it said on that day
create table involvement.approval (
    id          uuid primary key,
    initiative  uuid not null references involvement.plan,
    number      int not null,
    revision    int not null,
    approved_on date not null,
    approved_by uuid not null references access.person,
    exemption   text not null default '',
    unique (initiative, number)
);
create index on involvement.approval (approved_by);

create table involvement.approved_activity (
    approval uuid not null references involvement.approval,
    place    int not null,
    part     text not null,
    method   text not null,
    aim      text not null,
    starts   date not null,
    ends     date not null,
    level    text not null,
    groups   text not null,
    language text not null,
    primary key (approval, place)
);

-- how contributions come in: the days within which they are answered, and the code of the open link, if any
create table involvement.channel (
    initiative uuid primary key,
    days       int not null default 20,
    code       text unique,
    opened_on  date
);

-- what is said to one contribution, or to several alike
create table involvement.response (
    id           uuid primary key,
    initiative   uuid not null,
    kind         text not null,
    words        text not null,
    forwarded_to text not null default '',
    language     text not null,
    answered_on  date not null,
    answered_by  uuid not null references access.person
);
create index on involvement.response (initiative);
create index on involvement.response (answered_by);

-- An anonymous contribution names nobody, and days are all that is known of its time. Of a receipt only the hash is kept.
create table involvement.contribution (
    id           uuid primary key,
    initiative   uuid not null,
    kind         text not null,
    words        text not null,
    quote        text not null default '',
    language     text not null,
    group_kind   text not null,
    group_name   text not null default '',
    organisation text not null default '',
    frequency    text,
    weight       int,
    sender       text not null,
    person       uuid references access.person,
    named        boolean not null default false,
    entered_by   uuid references access.person,
    receipt      bytea unique,
    activity     uuid references involvement.activity on delete set null,
    made_on      date not null,
    due          date not null,
    response     uuid references involvement.response,
    check (sender <> 'ANONYMOUS' or (person is null and entered_by is null and not named)),
    check (sender <> 'PERSON' or person is not null)
);
create index on involvement.contribution (initiative, made_on desc, id);
create index on involvement.contribution (initiative, due) where response is null;
create index on involvement.contribution (person, made_on desc);
create index on involvement.contribution (entered_by);
create index on involvement.contribution (response);

-- what changed because of whom; groups only, never a person
create table involvement.influence (
    id          uuid primary key,
    initiative  uuid not null,
    noted_on    date not null,
    what        text not null,
    because     text not null,
    groups      text[] not null default '{}',
    proposals   int not null default 0,
    response    uuid references involvement.response,
    language    text not null,
    noted_by    uuid references access.person
);
create index on involvement.influence (initiative, noted_on desc, id);
create index on involvement.influence (noted_by);

-- a list somebody has sent and not brought in yet; brought_in is empty until it was
create table involvement.upload (
    id          uuid primary key,
    initiative  uuid not null,
    person      uuid not null references access.person,
    uploaded_at timestamptz not null,
    consent     boolean not null,
    language    text not null,
    content     bytea not null,
    brought_in  int
);
create index on involvement.upload (person);
