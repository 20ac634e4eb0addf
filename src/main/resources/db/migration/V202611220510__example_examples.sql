create table example.example (
    id           uuid primary key,
    host         uuid not null,
    organisation uuid not null,
    writer       uuid not null references access.person,
    visit        uuid,
    state        text not null,
    version      int not null,
    shown        int,
    begun_at     timestamptz not null
);
create index on example.example (organisation, state);
create index on example.example (host, state);
create index on example.example (writer);

-- every version of what it says, and what is different from the one before
create table example.version (
    example uuid not null references example.example,
    version int not null,
    content jsonb not null,
    changed text not null,
    made_by uuid not null references access.person,
    made_at timestamptz not null,
    primary key (example, version)
);
create index on example.version (made_by);

-- every state it has been in, with who and when
create table example.step (
    number  bigint generated always as identity primary key,
    id      uuid not null,
    example uuid not null references example.example,
    state   text not null,
    version int not null,
    why     text not null,
    made_by uuid not null references access.person,
    made_at timestamptz not null
);
create index on example.step (example, number);
create index on example.step (made_by);

create table example.file (
    id       uuid primary key,
    example  uuid not null references example.example,
    name     text not null,
    type     text not null,
    size     int not null,
    added_by uuid not null references access.person,
    added_at timestamptz not null
);
create index on example.file (example);
create index on example.file (added_by);

-- the contents stand apart, so that lists stay light
create table example.file_content (
    file    uuid primary key references example.file,
    content bytea not null
);

-- what everybody can read, with what it is found by
create table example.shown (
    example      uuid primary key references example.example,
    version      int not null,
    host         uuid not null,
    content      jsonb not null,
    sought       text not null,
    language     text not null,
    country      text not null,
    type         text not null,
    size         text not null,
    kind         text not null,
    evidence     text not null,
    phase        text,
    year         int not null,
    life_events  text[] not null,
    published_on date not null,
    changed_on   date not null,
    fresh_on     date not null,
    looked_at_on date not null,
    review       uuid
);
create index on example.shown (changed_on desc, example);

-- what has changed of that, in the order of the transactions, for whoever keeps an index of it
create table example.change (
    number      bigint generated always as identity primary key,
    transaction bigint not null default (pg_current_xact_id()::text)::bigint,
    example     uuid not null
);
create index on example.change (transaction, number);

create function example.note_change() returns trigger language plpgsql as $$
begin
    insert into example.change (example) values (coalesce(new.example, old.example));
    return null;
end
$$;

create trigger noted after insert or delete or update of version on example.shown
    for each row execute function example.note_change();
