create table expectation.adaptation (
    id          uuid primary key,
    initiative  uuid not null,
    institution uuid not null,
    text        text not null,
    language    text not null,
    asked_by    uuid not null references access.person,
    asked_on    date not null,
    decide_by   date not null,
    answer      text,
    why         text not null default '',
    release_on  date,
    decided_by  uuid references access.person,
    decided_on  date,
    released_on date,
    check ((answer is null) = (decided_on is null))
);
create index on expectation.adaptation (initiative, asked_on desc, id);
create index on expectation.adaptation (asked_by);
create index on expectation.adaptation (decided_by);
