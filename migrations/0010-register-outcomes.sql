-- The register's filters ask which outcomes there are: each is looked up, and one that is not there costs nothing.

create index decisions_outcome on decisions (outcome, item_id);
create index treatments_outcome on treatments (outcome, item_id);
