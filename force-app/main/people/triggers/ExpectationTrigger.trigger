trigger ExpectationTrigger on Expectation__c(before insert, before update, before delete, after undelete) {
    new ExpectationHandler().run();
}
