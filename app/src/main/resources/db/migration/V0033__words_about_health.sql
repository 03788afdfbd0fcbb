-- Fields of a file from which a word about health was left out, and what became of them: never the
-- word itself.
create table intake.changed_field (
  id bigint generated always as identity primary key,
  file_id bigint not null references intake.file,
  line bigint not null,
  field text not null,
  became text not null
);
create index changed_field_by_file on intake.changed_field (file_id, id);
call public.make_book('intake.changed_field');
