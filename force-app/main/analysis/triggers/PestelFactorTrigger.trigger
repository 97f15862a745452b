trigger PestelFactorTrigger on PESTEL_Factor__c(before insert, before update, before delete, after undelete) {
    new PestelFactorHandler().run();
}
