trigger StakeholderLinkTrigger on Stakeholder_Link__c(before insert, before update, before delete, after undelete) {
    new StakeholderLinkHandler().run();
}
