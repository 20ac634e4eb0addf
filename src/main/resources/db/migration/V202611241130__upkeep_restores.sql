create schema upkeep;

-- a restore into this installation: under way until it has ended
create table upkeep.restore (
    backup text primary key,
    ended  timestamptz
);

create table upkeep.restored_table (
    backup text not null references upkeep.restore,
    name   text not null,
    primary key (backup, name)
);
