create schema report;

-- The report of a year, as those who write it have it before them. What it said when it was frozen stands in an edition.
create table report.report (
    id             uuid primary key,
    publisher      uuid not null references organisation.organisation,
    year           int not null check (year between 1900 and 2999),
    extent         text not null,            -- whose facts are counted
    language       text not null,
    motto          text not null,
    motto_language text not null,
    begun_on       date not null,
    begun_by       uuid references access.person,
    revision       int not null,
    unique (publisher, year)
);

-- What the year is to be remembered for; a message may rest on a figure, which shows a year later whether it has moved.
create table report.message (
    report   uuid not null references report.report,
    place    int not null,
    text     text not null,
    language text not null,
    figure   text not null,
    primary key (report, place)
);

create table report.chapter (
    id       uuid primary key,
    report   uuid not null references report.report,
    place    int not null,
    title    text not null,
    language text not null,
    revision int not null
);
create index on report.chapter (report, place);

create table report.block (
    id         uuid primary key,
    chapter    uuid not null references report.chapter on delete cascade,
    place      int not null,
    kind       text not null,
    text       text not null,
    language   text not null,
    who        text not null,                -- whose words they are
    consent    text not null,                -- who has said yes to being quoted, and when
    example    uuid,
    figure     text not null,
    translates uuid references report.block on delete set null,
    revision   int not null
);
create index on report.block (chapter, place);
create index on report.block (translates);

create table report.comment (
    id         uuid primary key,
    report     uuid not null references report.report,
    chapter    uuid references report.chapter on delete set null,
    text       text not null,
    language   text not null,
    written_by uuid references access.person,
    written_at timestamptz not null,
    settled_by uuid references access.person,
    settled_on date
);
create index on report.comment (report, written_at);
create index on report.comment (chapter);
create index on report.comment (written_by);

-- What was frozen, byte by byte, with its fingerprint.
create table report.edition (
    report       uuid not null references report.report,
    number       int not null,
    content      text not null,
    hash         text not null,
    correction   text not null,              -- what was wrong in the one before, empty for the first
    frozen_on    date not null,
    frozen_by    uuid references access.person,
    published_on date,
    primary key (report, number)
);
create index on report.edition (published_on) where published_on is not null;

-- An edition stays what it was, whoever asks: page, API or SQL. It is only published, once.
create function report.keep_editions() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'an edition is not deleted (report %, edition %)', old.report, old.number;
    end if;
    if (new.report, new.number, new.content, new.hash, new.correction, new.frozen_on)
           is distinct from (old.report, old.number, old.content, old.hash, old.correction, old.frozen_on)
       or old.published_on is not null and new.published_on is distinct from old.published_on then
        raise exception 'an edition stays as it was frozen (report %, edition %)', old.report, old.number;
    end if;
    return new;
end $$;
create trigger keep_editions before update or delete on report.edition
    for each row execute function report.keep_editions();
