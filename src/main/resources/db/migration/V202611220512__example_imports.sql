-- lists that somebody has sent, kept for her until they are brought in, or for a day
create table example.upload (
    id         uuid primary key,
    person     uuid not null references access.person,
    sent_at    timestamptz not null,
    language   text not null,
    content    bytea not null,
    brought_in int
);
create index on example.upload (person);
