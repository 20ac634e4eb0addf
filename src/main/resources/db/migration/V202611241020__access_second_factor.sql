-- a program that shows a new code every half a minute; from `confirmed_at` on it is asked for at every sign-in. The last
-- step that was used is kept, so that a code that was looked over a shoulder opens nothing
create table access.second_factor (
    person       uuid primary key references access.person,
    secret       bytea not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint not null default 0
);

-- for the day on which the telephone is lost: each works once, and only hashes are kept
create table access.spare_code (
    person uuid not null references access.person,
    code   bytea not null,
    primary key (person, code)
);
