trigger AccountPlanTrigger on Account_Plan__c(
    before insert,
    before update,
    before delete,
    after insert,
    after update,
    after undelete
) {
    new AccountPlanHandler().run();
}
