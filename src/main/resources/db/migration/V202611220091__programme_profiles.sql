-- areas that a programme has of its own, beside those that come with the system
create table programme.area (
    code     text primary key,
    text     text not null,
    language text not null
);

-- what an organisation is working at (DRAFT), and what it has shared with the organisers (SHARED)
create table programme.profile (
    organisation uuid not null,
    stage        text not null check (stage in ('DRAFT', 'SHARED')),
    sector       text,
    languages    text[] not null,
    resources    text,
    structure    text not null,
    language     text not null,
    suggested    boolean not null,
    most         int not null,
    version      int not null,
    saved_at     timestamptz not null,
    primary key (organisation, stage)
);

create table programme.entry (
    organisation uuid not null,
    stage        text not null,
    area         text not null,
    need         int not null check (need between 0 and 4),
    strength     int not null check (strength between 0 and 4),
    evidence     text not null,
    words        text not null,
    primary key (organisation, stage, area),
    foreign key (organisation, stage) references programme.profile
);

-- whom one would rather work with, has worked with or cannot work with; the reason is for the organisers alone,
-- and nobody is named as its writer
create table programme.wish (
    organisation uuid not null,
    other        uuid not null,
    kind         text not null,
    reason       text not null,
    primary key (organisation, other)
);
