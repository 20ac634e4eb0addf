-- a wish for a link, from whoever typed an address: kept until the letter is written, a few seconds
create table access.link_request (
    id        uuid primary key,
    address   text not null,
    language  text not null,
    goal      text not null,
    wished_at timestamptz not null
);

-- a link by which somebody signs in, once and soon; of the secret only a hash is kept
create table access.sign_in_link (
    secret bytea primary key,
    person uuid not null references access.person,
    goal   text not null,
    until  timestamptz not null
);
create index on access.sign_in_link (person);
create index on access.sign_in_link (until);

-- sessions are found by the account from now on; those that were begun before carry only a name and could not be ended
delete from access.session;
