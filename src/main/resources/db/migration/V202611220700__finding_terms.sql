create schema finding;

-- what this installation says in another way than the term base that comes with the program, has added or set aside
create table finding.concept (
    code       text primary key,
    origin     text not null check (origin in ('CHANGED', 'OWN', 'SET_ASIDE')),
    version    int not null,
    changed_at timestamptz not null,
    changed_by uuid references access.person
);
create table finding.term (
    concept   text not null references finding.concept,
    language  text not null,
    preferred text not null,
    synonyms  text[] not null,
    primary key (concept, language)
);
