trigger TeamRoleTrigger on Team_Role__c(
    before insert,
    before update,
    before delete,
    after insert,
    after update,
    after delete,
    after undelete
) {
    new TeamRoleHandler().run();
}
