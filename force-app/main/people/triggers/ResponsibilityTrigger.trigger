trigger ResponsibilityTrigger on Responsibility__c(before insert, before update, before delete, after undelete) {
    new ResponsibilityHandler().run();
}
