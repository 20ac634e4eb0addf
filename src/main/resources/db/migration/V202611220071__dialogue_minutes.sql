-- questions and answers have a place of their own in the minutes
alter table dialogue.minutes_section add column answers text not null default '';
create index on dialogue.minutes (silent_on) where approved_at is null;
create index on dialogue.item_question (item);
create index on dialogue.attendance (meeting);
