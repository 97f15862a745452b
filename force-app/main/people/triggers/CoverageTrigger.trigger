trigger CoverageTrigger on Coverage__c(before insert, before update, before delete, after undelete) {
    new CoverageHandler().run();
}
