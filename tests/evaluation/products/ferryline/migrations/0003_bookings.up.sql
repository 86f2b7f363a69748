create table x (id bigint primary key);
