create schema base;

create table base.letter (
    id         uuid primary key,
    recipient  text not null,
    subject    text not null,
    body       text not null,
    written_at timestamptz not null,
    tries      int not null default 0
);

-- the columns that db-scheduler asks for
create table base.timed_work (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on base.timed_work (execution_time);
create index on base.timed_work (last_heartbeat);
